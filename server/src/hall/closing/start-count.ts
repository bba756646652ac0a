import { In, Not } from 'typeorm';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import { Envelope } from '../casting/envelope.entity';
import { envelopeIdOf } from '../casting/envelopes';
import { lockVote } from '../casting/lock-vote';
import { Paper } from '../casting/paper.entity';
import { Turnout } from '../casting/turnout.entity';
import { Vote } from '../votes/vote.entity';
import { syncPapersOf } from '../hall-tasks';

const ROWS = 100;

/** Alone with the vote's row: everybody who was in time has committed by now, and nobody comes after. Papers nobody has read a second time do not count. */
export async function startCount(tx: Tx, id: string): Promise<void> {
  const vote = await lockVote(tx, id);
  if (vote.state !== 'open' || clock.now() < vote.closesAt) return;
  await leaveOutUncheckedPapers(tx, id);
  const toOpen = await tx.countBy(Turnout, { voteId: id });
  await tx.update(Vote, { id }, { state: 'counting', toOpen, opened: 0 });
  await syncPapersOf(tx, id);
}

async function leaveOutUncheckedPapers(tx: Tx, voteId: string): Promise<void> {
  const waiting = await tx.find(Turnout, { select: { entryId: true }, where: { voteId, channel: 'paper_to_check' } });
  for (let from = 0; from < waiting.length; from += ROWS) {
    const entryIds = waiting.slice(from, from + ROWS).map(({ entryId }) => entryId);
    const envelopeIds = entryIds.map((entryId) => envelopeIdOf(voteId, entryId));
    await tx.delete(Envelope, { voteId, envelopeId: In(envelopeIds) });
    await enqueue(tx, 'hall.notify_unchecked', { voteId, entryIds });
  }
  // Of papers that were struck or are to be entered anew nothing counts either.
  await tx.delete(Envelope, { voteId, state: Not('counts' as const) });
  await tx.delete(Turnout, { voteId, channel: 'paper_to_check' });
  await tx.update(Paper, { voteId, state: 'to_check' }, { state: 'unchecked' });
}
