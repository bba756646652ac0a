import { makeHousehold } from '../../support/factories/places';
import { clock, hours } from '../../../server/src/platform/clock';
import { openCastingDesk, type CastingDesk } from '../../support/casting-desk';
import { useServer } from '../../support/use-server';

const start = new Date('2026-11-22T01:00:00Z');
const codeOf = ({ body }: { body: { error?: { code: string } } }) => body.error?.code ?? null;

beforeAll(() => clock.set(start));
const { server, desk } = useServer(openCastingDesk);
let voteId: string;
beforeEach(async () => {
  clock.set(start);
  voteId = await desk.openHouseholdVote();
});
afterAll(async () => {
  clock.set(null);
});

describe('a reminder', () => {
  const askedOf = async (who: Parameters<CastingDesk['inboxOf']>[0]) =>
    (await desk.inboxOf(who)).filter(({ title, link }) => title === '还等您投一票' && link?.id === voteId).length;

  it('goes to those with a phone who have not voted, once each, twice at most', async () => {
    const [voter, other] = desk.voters;
    const son = await desk.newPerson(undefined, '儿子', other!.household);
    await desk.cast(voter!, voteId);
    const { body } = await desk.remind(desk.worker, voteId);
    const reachable = (await desk.linesOf(voteId)).length;
    expect(body.left).toBe(1);
    expect(body.told).toBeGreaterThanOrEqual(2);
    expect(body.told).toBeLessThan(reachable * 3);
    await server.settle();
    expect([await askedOf(voter!), await askedOf(other!), await askedOf(son)]).toEqual([0, 1, 1]);
    expect((await desk.getVote(desk.worker, voteId)).can.remind).toBe(false);
    expect(codeOf(await desk.remind(desk.worker, voteId))).toBe('vote.reminded_lately');
    clock.advance(hours(24));
    expect((await desk.getVote(desk.worker, voteId)).can.remind).toBe(true);
    expect((await desk.remind(desk.worker, voteId)).body.left).toBe(0);
    // Who votes before it arrives is not asked.
    await desk.cast(son, voteId);
    await server.settle();
    expect([await askedOf(other!), await askedOf(son)]).toEqual([1, 1]);
    expect(codeOf(await desk.remind(desk.worker, voteId))).toBe('vote.reminded_enough');
  });

  it('goes out once, however many tap at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => desk.remind(desk.worker, voteId)));
    expect(answers.map(codeOf).sort()).toEqual([null, 'vote.reminded_lately', 'vote.reminded_lately'].sort());
  });

  it('reaches an owner of several homes, alone and with somebody, once', async () => {
    const phone = desk.voters[0]!.phone;
    const buildingId = desk.building.id;
    await makeHousehold(server.parts.database, { buildingId, room: '801' }, [{ name: '住户1', phone }]);
    await makeHousehold(server.parts.database, { buildingId, room: '802' }, [
      { name: '住户1', phone },
      { name: '林阿姨' },
    ]);
    const owners = await desk.openVote({ card: 'owners_ordinary', electorate: 'owners' });
    const told = (await desk.remind(desk.worker, owners)).body.told;
    await server.settle();
    expect(told).toBe(desk.voters.length + 1);
    const asked = (await desk.inboxOf(desk.voters[0]!)).filter(
      ({ title, link }) => title === '还等您投一票' && link?.id === owners,
    );
    expect(asked).toHaveLength(1);
    expect((await desk.getVote(desk.voters[0]!, owners)).mine).toHaveLength(2);
  });

  it('is for who runs the vote, while it runs; and nobody is asked after the close', async () => {
    for (const who of [desk.supervisor, desk.gridWorker, desk.voters[0]!])
      expect(codeOf(await desk.remind(who, voteId))).toBe('request.not_allowed');
    await desk.remind(desk.worker, voteId);
    clock.advance(hours(24 * 7));
    await server.settle();
    expect(await askedOf(desk.voters[0]!)).toBe(0);
    expect(codeOf(await desk.remind(desk.worker, voteId))).toBe('vote.closed');
  });
});
