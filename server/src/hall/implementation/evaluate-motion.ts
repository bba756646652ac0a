import type { Grade } from '@yuanli/shared/hall/motion-stages';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import type { z } from 'zod';
import { submitForCheck } from '../../moderation';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { changePlain, type Tx, lockRow } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { getMotion } from '../motions/get-motion';
import { isVerifiedIn } from '../motions/is-verified-in';
import { loadMotion } from '../motions/load-motion';
import { Motion } from '../motions/motion.entity';
import type { MotionAnswer } from '../motions/motion.presenter';
import { Evaluation } from './evaluation.entity';

/** One tap: was it carried out well? I may change it while it is being judged; the last counts. */
export async function evaluateMotion(
  tx: Tx,
  actor: Actor,
  { motionId, grade, reason }: z.output<typeof schema.evaluateMotion.in>,
): Promise<MotionAnswer> {
  await loadMotion(tx, actor, motionId);
  // Whoever judges the same motion at the same moment comes after; so the three sums are always those of the rows.
  ensure(await lockRow(tx, Motion, { id: motionId, stage: 'evaluating' }), 'motion.wrong_stage');
  const { communityId } = await tx.findOneByOrFail(Motion, { id: motionId });
  ensure(await isVerifiedIn(tx, actor.personId, communityId), 'opinion.verified_only');

  const mine = { motionId, personId: actor.personId };
  const before = await tx.findOneBy(Evaluation, mine);
  const id = newId();
  const said = {
    id,
    grade,
    reason: reason || null,
    isShown: false,
    removedBy: null,
    removedBecause: null,
    at: clock.now(),
  };
  if (before) await tx.update(Evaluation, mine, said);
  else await tx.insert(Evaluation, { ...mine, ...said });
  if (before) await count(tx, motionId, before.grade, -1);
  await count(tx, motionId, grade, 1);
  if (reason) {
    const about = { subjectKind: 'evaluation', subjectId: id, authorId: actor.personId } as const;
    await submitForCheck(tx, { ...about, communityId, gridId: null, text: reason, pictureIds: [] });
  }
  await recordAudit(tx, actor, 'motion.evaluated', motionId, { grade });
  return getMotion(tx, actor, { id: motionId });
}

/** The names of the columns are those of the grades. */
const count = (tx: Tx, motionId: string, grade: Grade, by: 1 | -1): Promise<number> =>
  changePlain(tx, `UPDATE motion SET ${grade} = ${grade} + ? WHERE id = ?`, [by, motionId]);
