import { In } from 'typeorm';
import { dropChecksOfSubject } from '../../moderation';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { loadOpinion } from './load-opinion';
import { Opinion } from './opinion.entity';
import { isAuthor, withdrawable } from './opinion.policy';
import { presentOpinion, type OpinionAnswer } from './opinion.presenter';

/** I take my words back; nobody reads them any more. */
export async function withdrawOpinion(tx: Tx, actor: Actor, { id }: { id: string }): Promise<OpinionAnswer> {
  const { opinion } = await loadOpinion(tx, actor, id);
  ensure(isAuthor(actor, opinion), 'opinion.not_found');
  const gone = { state: 'withdrawn', isShown: false, text: '' } as const;
  const { affected } = await tx.update(Opinion, { id, state: In([...withdrawable]) }, gone);
  ensure(affected === 1, 'opinion.not_found');
  await dropChecksOfSubject(tx, id);
  await recordAudit(tx, actor, 'opinion.withdrawn', id);
  return presentOpinion(actor, { ...opinion, ...gone }, { supported: new Set(), maySpeak: false });
}
