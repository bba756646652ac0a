import { hallLimits } from '@yuanli/shared/consultation/hall-limits';
import type * as schema from '@yuanli/shared/consultation/casting.schema';
import { LessThan } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import { assertThat } from '../../platform/refusal';
import { lockVoteToRun } from '../votes/load-vote';
import { Vote } from '../votes/vote.entity';
import { assertOpen } from './assert-open';
import { findPeopleWhoHaveNotVoted } from './find-people-of';

const AT_ONCE = 100;

/** Those who have not voted, and whom we know to have a phone, are asked once more: at most twice for a vote, and each person once however many homes they own. */
export async function remindVoters(
  tx: Tx,
  actor: Actor,
  { voteId }: z.output<typeof schema.remindVoters.in>,
): Promise<z.input<typeof schema.remindVoters.out>> {
  const vote = await lockVoteToRun(tx, actor, voteId);
  assertOpen(vote);
  const { affected } = await tx.increment(Vote, { id: voteId, reminders: LessThan(hallLimits.reminders) }, 'reminders', 1);
  assertThat(affected === 1, 'vote.reminded_enough');

  const people = await findPeopleWhoHaveNotVoted(tx, voteId);
  for (let from = 0; from < people.length; from += AT_ONCE) {
    await enqueue(tx, 'consultation.remind_voters', { voteId, personIds: people.slice(from, from + AT_ONCE).join(',') });
  }
  await recordAudit(tx, actor, 'vote.reminded', voteId, { told: people.length });
  return { told: people.length, left: hallLimits.reminders - vote.reminders - 1 };
}
