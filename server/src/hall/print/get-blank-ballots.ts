import { formatFullMoment } from '@yuanli/shared/format-date';
import { formatArea } from '@yuanli/shared/hall/format-amount';
import { formatHomes } from '@yuanli/shared/hall/format-homes';
import type * as schema from '@yuanli/shared/hall/casting.schema';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import type { FileAnswer } from '../../platform/http';
import { streamPdf } from '../../platform/pdf';
import { ensure } from '../../platform/refusal';
import { assertOpen } from '../casting/assert-open';
import { gridsToRecord } from '../casting/casting.policy';
import type { HallDeps } from '../hall-deps';
import { loadVote } from '../votes/load-vote';
import type { Vote } from '../votes/vote.entity';
import { canEnterPaper } from '../votes/vote.policy';
import { findOwnGrids } from '../votes/vote.presenter';
import { voteStateNow } from '../votes/vote-state-now';
import { drawBallots, type BlankBallot, type VoterOnPaper } from './draw-ballots';
import { findLinesToVisit } from './lines-to-visit';

/**
 * 纸质票: blank ones from the notice on, or one for each line of the roll that has not voted, once there is a roll. Of a secret
 * vote the room stands on a stub that is torn off, never on the ballot. Each print is written down.
 */
export async function getBlankBallots(
  { database }: HallDeps,
  actor: Actor,
  { voteId, copies }: schema.GetBlankBallotsInput,
): Promise<FileAnswer> {
  const { ballot, voters } = await database.inTransaction(async (tx) => {
    const vote = await loadVote(tx, actor, voteId);
    ensure(canEnterPaper(actor, vote, await findOwnGrids(tx, actor, vote.communityId)), 'request.not_allowed');
    if (copies === undefined || voteStateNow(vote) !== 'announced') assertOpen(vote);
    const voters = copies === undefined ? await findVoters(tx, actor, vote) : Array<null>(copies).fill(null);
    ensure(voters.length > 0, 'vote.entry_not_found');
    const printed = { copies: voters.length, isByRoll: copies === undefined };
    await recordAudit(tx, actor, 'vote.ballots_printed', voteId, printed);
    return { ballot: await describeBallot(tx, vote), voters };
  });
  const name = `纸质票-${ballot.title}`;
  const body = await streamPdf(name, drawBallots(ballot, voters));
  return { contentType: 'application/pdf', body, fileName: `${name}.pdf` };
}

const findVoters = async (tx: Tx, actor: Actor, vote: Vote): Promise<VoterOnPaper[]> =>
  (await findLinesToVisit(tx, vote.id, gridsToRecord(actor, vote))).map(({ label, area }) => ({
    homes: formatHomes(label),
    area: area > 0 ? formatArea(area) : null,
  }));

async function describeBallot(tx: Tx, vote: Vote): Promise<BlankBallot> {
  const { name, phone } = await getCommunity(tx, vote.communityId);
  const { title, kind, options, most, budget, isNamed, electorate } = vote;
  return {
    ...{ title, kind, options, most, budget, isNamed },
    isOfOwners: electorate === 'owners',
    until: formatFullMoment(vote.closesAt),
    communityName: name,
    communityPhone: phone,
  };
}
