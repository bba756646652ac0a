import { In } from 'typeorm';
import { lockRow, type Tx } from '../../platform/database';
import type { VoteEntry } from '../votes/vote-entry.entity';
import { Envelope } from './envelope.entity';
import { envelopeIdOf } from './envelopes';
import type { PaperObjection } from './paper-objection.entity';
import { Paper } from './paper.entity';
import { countTurnout } from './record-turnout';
import { Turnout } from './turnout.entity';

/** Takes a recorded paper or visit back, as if it had never been. False: it is not there any more, so that a vote by phone meanwhile stays. */
export async function voidRecordedBallot(
  tx: Tx,
  { voteId, id: entryId, area }: VoteEntry,
  channel: PaperObjection['channel'],
): Promise<boolean> {
  // Nothing is changed by this but that whoever reads the same paper a second time at this moment comes before or after.
  await lockRow(tx, Turnout, { voteId, entryId });
  const remove = async (is: Turnout['channel']) =>
    (await tx.delete(Turnout, { voteId, entryId, channel: is })).affected === 1;
  const wasCounted = await remove(channel);
  const wasThere = wasCounted || (channel === 'paper' && (await remove('paper_to_check')));
  if (!wasThere) return false;
  if (channel === 'paper')
    await tx.update(Paper, { voteId, entryId, state: In(['to_check', 'counted']) }, { state: 'struck' });
  await tx.delete(Envelope, { voteId, envelopeId: envelopeIdOf(voteId, entryId) });
  if (wasCounted) await countTurnout(tx, voteId, area, -1);
  return true;
}
