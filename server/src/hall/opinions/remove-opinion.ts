import { moderationRules } from '@yuanli/shared/hall/motion-stages';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import type { z } from 'zod';
import { notify } from '../../messages';
import { dropChecksOfSubject } from '../../moderation';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { getOpinion } from './get-opinion';
import { loadOpinion } from './load-opinion';
import { Opinion } from './opinion.entity';
import { canRemove } from './opinion.policy';
import type { OpinionAnswer } from './opinion.presenter';

/** An opinion against a published rule goes, in front of everybody: the rule and the reason stay where the words were. */
export async function removeOpinion(
  tx: Tx,
  actor: Actor,
  { id, rule, reason }: z.output<typeof schema.removeOpinion.in>,
): Promise<OpinionAnswer> {
  const { opinion, motion } = await loadOpinion(tx, actor, id);
  ensure(canRemove(actor, opinion), 'request.not_allowed');
  const { affected } = await tx.update(
    Opinion,
    { id, state: 'shown' },
    { state: 'removed', text: '', removedBy: rule, removedBecause: reason },
  );
  ensure(affected === 1, 'opinion.not_found');
  await dropChecksOfSubject(tx, id);
  await recordAudit(tx, actor, 'opinion.removed', id, { rule, reason, text: opinion.text });
  await notify(tx, opinion.authorId, {
    title: '您的一条意见被撤下了',
    text: `您在“${motion.title}”里的一条意见被社区撤下，原因：${moderationRules[rule]}（${reason}）。您可以换个说法再写，有疑问请打电话给社区。`,
    link: { kind: 'motion', id: motion.id },
  });
  return getOpinion(tx, actor, id);
}
