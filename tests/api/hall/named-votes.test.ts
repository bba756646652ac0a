import type { Content } from '@yuanli/shared/hall/ballot-kinds';
import { merkleRoot } from '@yuanli/shared/hall/merkle';
import { hashLeaf } from '@yuanli/shared/hall/seal';
import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import { VoteEntry } from '../../../server/src/hall/votes/roll/vote-entry.entity';
import { VoteLink } from '../../../server/src/hall/votes/roll/vote-link.entity';
import type { Vote } from '../../../server/src/hall/votes/vote.entity';
import { clock } from '../../../server/src/platform/clock';
import { digest } from '../../../server/src/platform/crypto';
import { openCountDesk, type CountDesk } from '../../support/count-desk';
import { makeNeighbourhood, makeResident } from '../../support/factories/neighbourhood';
import type { Someone } from '../../support/hall-desk';
import { useServer } from '../../support/use-server';

const yes: Content = { choice: 'for' };
const no: Content = { choice: 'against' };

const { server } = useServer();
let desk: CountDesk;
beforeEach(async () => {
  clock.set(new Date('2026-11-23T02:00:00Z'));
  desk = await openCountDesk(server);
});
afterEach(() => clock.set(null));

const result = (voteId: string) => server.call(votes.getResult, { voteId });
const ballots = (voteId: string, cursor?: string, who: Someone | null = desk.resident) =>
  desk.call(who, votes.findLeaves, { voteId, cursor });

describe('the ballots of a named vote', () => {
  async function closeNamed(given: Partial<Vote> = {}) {
    const { vote, entries } = await desk.newOpenVote([8_000, 9_000, 10_000], { card: 'owners_ordinary', ...given });
    for (const [n, content] of [yes, no, yes].entries()) await desk.cast(vote, entries[n]!, content);
    await desk.close(vote);
    return vote;
  }
  const accessOf = async (who: Someone | null, vote: Vote) => {
    const { body } = await desk.call(who, votes.getResult, { voteId: vote.id });
    const answer = (await ballots(vote.id, undefined, who)).body;
    const isGiven = answer.items.length === 3 && answer.hashes.length === 0;
    const isHidden = answer.items.length === 0 && answer.hashes.length === 3;
    expect([isGiven, isHidden]).toEqual([body.can.readBallots, !body.can.readBallots]);
    expect(body.tally.takingPart).toEqual({ heads: 3, area: 27_000 });
    return body.howToRead ?? (body.can.readBallots ? 'reads' : 'no way');
  };
  const stranger = () => makeResident(desk.database, { phone: true }).then(({ person }) => person as never as Someone);
  const neighbourElsewhere = async () => {
    const { courtyard, household } = await makeNeighbourhood(desk.database);
    return desk.newPerson(undefined, '别处的居民', household).then((who) => ({ who, courtyard }));
  };

  it('doors and choices are read by who lives there, who owns there and who works there, and by nobody else', async () => {
    const vote = await closeNamed();
    expect(await accessOf(desk.resident, vote)).toBe('reads');
    for (const who of [desk.worker, desk.supervisor, await desk.newPerson('grid_worker', '小孙')])
      expect(await accessOf(who, vote)).toBe('reads');
    const absent = await desk.newPerson(undefined, '住在别处的业主');
    const [entry] = await desk.database.read((db) => db.findBy(VoteEntry, { voteId: vote.id }));
    const knownBy = `phone:${digest('phone', absent.phone)}`;
    await desk.database.inTransaction((tx) => tx.insert(VoteLink, { voteId: vote.id, knownBy, entryId: entry!.id }));
    expect(await accessOf(absent, vote)).toBe('reads');

    expect(await accessOf(null, vote)).toBe('sign_in');
    expect(await accessOf(await stranger(), vote)).toBe('verify');
    expect(await accessOf((await neighbourElsewhere()).who, vote)).toBe('no way');
  });

  it('of one courtyard they are for that courtyard', async () => {
    const { courtyard } = await neighbourElsewhere();
    const vote = await closeNamed({ courtyardIds: [courtyard.id] });
    expect(await accessOf(desk.resident, vote)).toBe('no way');
    expect(await accessOf(desk.worker, vote)).toBe('reads');
  });

  it('everybody else rebuilds the root from the leaves, sees a changed ballot, and cannot tell what they say', async () => {
    const vote = await closeNamed();
    const { seal } = (await result(vote.id)).body;
    const hidden = await ballots(vote.id, undefined, null);
    expect(merkleRoot(hidden.body.hashes)).toBe(seal.ballotsRoot);
    const whole = (await ballots(vote.id)).body.items;
    expect(whole.map(hashLeaf)).toEqual(hidden.body.hashes);
    for (const { nonce, room } of whole) {
      expect(JSON.stringify(hidden.body)).not.toContain(nonce);
      expect(JSON.stringify(hidden.body)).not.toContain(room!);
    }
    await desk.tamper('UPDATE vote_leaf SET content = ? WHERE voteId = ? AND nonce = ?', [
      'abstain',
      vote.id,
      whole[0]!.nonce,
    ]);
    expect(merkleRoot((await ballots(vote.id, undefined, null)).body.hashes)).not.toBe(seal.ballotsRoot);
    const beyond = await ballots(vote.id, '5000', null);
    expect(beyond.body).toEqual({ items: [], hashes: [], nextCursor: null });
  });
});
