import { voteEndpoints as votes } from '@yuanli/shared/consultation/votes.endpoints';
import { clock, days, hours } from '../../server/src/platform/clock';
import { startTestServer, type TestServer } from '../support/test-server';
import { openVoteDesk, type VoteDesk } from '../support/vote-desk';

const start = new Date('2026-11-22T01:00:00Z');
let server: TestServer;
let desk: VoteDesk;
beforeAll(async () => {
  clock.set(start);
  server = await startTestServer();
  desk = await openVoteDesk(server);
});
beforeEach(() => clock.set(start));
afterAll(async () => {
  clock.set(null);
  await server.close();
});

describe('a vote on its way', () => {
  it('is drafted, announced, and opens at its second', async () => {
    const id = await desk.draftVote({ electorate: 'households' });
    expect(await desk.getVote(desk.resident, id)).toMatchObject({ error: { code: 'vote.not_found' } });
    expect(await desk.getVote(desk.worker, id)).toMatchObject({ state: 'draft', can: { announce: true, change: true, callOff: true, remind: false } });
    const { body } = await desk.announce(id);
    expect(body).toMatchObject({ state: 'announced', noticeAt: start.toISOString(), roll: null, turnout: null, cardLabel: '征求意见' });
    await desk.goToOpening(id);
    expect(await desk.getVote(desk.resident, id)).toMatchObject({ state: 'open', roll: { heads: 4 }, turnout: { heads: 0, area: 0 }, canVote: true });
  });
});
