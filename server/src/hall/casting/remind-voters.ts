import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import type * as schema from '@yuanli/shared/hall/casting.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { loadVote } from '../votes/load-vote';
import { canRunVote, remindedSince } from '../votes/vote.policy';
import { Vote } from '../votes/vote.entity';
import { assertOpen } from './assert-open';
import { findPeopleWhoHaveNotVoted } from './find-people-of';

const AT_ONCE = 100;

/**
 * Those who have not voted, and whom we know to have a phone, are asked once more: at most twice for a vote, a day apart, and
 * each person once however many homes they own. The vote's row is changed last: casting would wait for it.
 */
export async function remindVoters(
  tx: Tx,
  actor: Actor,
  { voteId }: schema.RemindVotersInput,
): Promise<schema.RemindVotersAnswer> {
  const vote = await loadVote(tx, actor, voteId);
  ensureAllowed(canRunVote(actor, vote), communityRoles);
  assertOpen(vote);
  ensure(vote.reminders < hallLimits.reminders, 'vote.reminded_enough');
  const people = await findPeopleWhoHaveNotVoted(tx, voteId);
  for (let from = 0; from < people.length; from += AT_ONCE) {
    await enqueue(tx, 'hall.remind_voters', {
      voteId,
      personIds: people.slice(from, from + AT_ONCE),
    });
  }
  const now = clock.now();
  const few = { id: voteId, state: 'open' as const, reminders: LessThan(hallLimits.reminders) };
  const notLately = [IsNull(), LessThanOrEqual(remindedSince(now))].map((remindedAt) => ({ ...few, remindedAt }));
  const { affected } = await tx
    .createQueryBuilder()
    .update(Vote)
    .set({ reminders: () => 'reminders + 1', remindedAt: now })
    .where(notLately)
    .execute();
  ensure(affected === 1, 'vote.reminded_lately');
  await recordAudit(tx, actor, 'vote.reminded', voteId, { told: people.length });
  return { told: people.length, left: hallLimits.reminders - vote.reminders - 1 };
}
