import type { Tx } from '../platform/database';
import { CheckPart } from './check-part.entity';
import { decideCheck } from './decide-check';
import { ModerationCheck } from './moderation-check.entity';
import { weighParts } from './weigh-parts';

/** Decides a check as soon as enough of its parts are answered. Harmless when repeated or late. */
export async function settleCheck(tx: Tx, checkId: string): Promise<void> {
  // Locks the row: of two last answers at the same time the second sees the first, so that one of them decides.
  const { affected } = await tx.update(ModerationCheck, { id: checkId, state: 'waiting' }, { state: 'waiting' });
  if (affected !== 1) return;
  const check = await tx.findOneByOrFail(ModerationCheck, { id: checkId });
  const outcome = weighParts(await tx.findBy(CheckPart, { checkId }));
  if (outcome) await decideCheck(tx, null, check, outcome);
}
