import { voteEndpoints } from '@yuanli/shared/consultation/votes.endpoints';
import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { Envelope } from '../../server/src/consultation';
import { appoint } from '../support/factories/people';
import { makeGrid, makeHousehold } from '../support/factories/places';
import { clock, hours } from '../../server/src/platform/clock';
import { abstain, no, openCastingDesk, yes, type CastingDesk } from '../support/casting-desk';
import { startTestServer, type TestServer } from '../support/test-server';

const start = new Date('2026-11-22T01:00:00Z');
const codeOf = ({ body }: { body: { error?: { code: string } } }) => body.error?.code ?? null;

let server: TestServer;
let desk: CastingDesk;
let voteId: string;
beforeAll(async () => {
  clock.set(start);
  server = await startTestServer();
  desk = await openCastingDesk(server);
});
beforeEach(async () => {
  clock.set(start);
  voteId = await desk.openHouseholdVote();
});
afterAll(async () => {
  clock.set(null);
  await server.close();
});

const waiting = async (who: Parameters<CastingDesk['entries']>[0], kind: string) =>
  (await desk.call(who, homeEndpoints.getHome, { courtyardId: desk.courtyard.id })).body.waiting.find((item) => item.kind === kind)?.title ?? null;

describe('an objection', () => {
  const objectTo = async (channel: 'paper' | 'doorstep', content = yes) => {
    const line = await desk.lineOf(desk.voters[0]!, voteId);
    if (channel === 'paper') await desk.paper(voteId, line, content);
    else await desk.atDoor(desk.gridWorker, voteId, line, content);
    const { body } = await desk.object(desk.voters[0]!, voteId, line);
    const [objection] = (await desk.objectionsFor(desk.supervisor)).body.items;
    return { line, body, objection: objection! };
  };

  it.each(['paper', 'doorstep'] as const)('against a %s that is upheld while the vote runs strikes it, and the voter votes', async (channel) => {
    const { line, body, objection } = await objectTo(channel);
    expect(body.mine).toMatchObject([{ state: channel, objection: 'open' }]);
    expect(objection).toMatchObject({ voteId, channel, reason: '那天我不在家，不是我投的', recordedBy: channel === 'paper' ? ['林主任', '小吴'] : ['小孙'] });
    expect(objection.photo === null).toBe(channel === 'doorstep');
    expect(await waiting(desk.supervisor, 'decide_paper_objections')).toBe('1条对登记票的异议等您答复');
    expect((await desk.decide(desk.supervisor, objection.id)).body).toEqual({ done: true });
    expect([await desk.stateOf(voteId, line), await desk.turnoutOf(voteId)]).toEqual([null, { heads: 0, area: 0 }]);
    expect((await desk.inboxOf(desk.voters[0]!))[0]!.text).toContain('现在可以自己重新投票');
    expect((await desk.cast(desk.voters[0]!, voteId, no)).body.isChanged).toBe(false);
    expect((await desk.close(voteId)).tally).toMatchObject({ takingPart: { heads: 1 }, against: { heads: 1 } });
  });

  it('that is dismissed changes nothing but that it was answered, once', async () => {
    const { line, objection } = await objectTo('paper');
    expect(codeOf(await desk.object(desk.voters[0]!, voteId, line))).toBe('paper_objection.already_made');
    await desk.decide(desk.supervisor, objection.id, false, '纸票上的签名核对过了');
    expect([await desk.stateOf(voteId, line), await desk.turnoutOf(voteId)]).toEqual(['paper', { heads: 1, area: 0 }]);
    expect((await desk.inboxOf(desk.voters[0]!))[0]!.text).toContain('纸票上的签名核对过了');
    expect(codeOf(await desk.decide(desk.supervisor, objection.id))).toBe('paper_objection.already_decided');
    expect(codeOf(await desk.object(desk.voters[0]!, voteId, line))).toBe('paper_objection.already_decided');
  });

  it('after the close is recorded and said, and what was sealed stays', async () => {
    const { line, objection } = await objectTo('doorstep');
    const before = await desk.close(voteId);
    await desk.decide(desk.supervisor, objection.id);
    expect(await desk.stateOf(voteId, line)).toBe('doorstep');
    expect((await desk.inboxOf(desk.voters[0]!))[0]!.text).toContain('封存的结果不再改动');
    expect((await desk.close(voteId)).seal).toEqual(before.seal);
  });

  it('leaves alone what the voter has done since', async () => {
    const line = await desk.lineOf(desk.voters[0]!, voteId);
    await desk.enter(desk.worker, voteId, line, yes);
    await desk.object(desk.voters[0]!, voteId, line);
    const [paper] = (await desk.papersFor(desk.secondWorker, voteId)).body.items;
    await desk.check(desk.secondWorker, paper!.id, no);
    await desk.cast(desk.voters[0]!, voteId, abstain);
    const [objection] = (await desk.objectionsFor(desk.supervisor)).body.items;
    await desk.decide(desk.supervisor, objection!.id);
    expect(await desk.stateOf(voteId, line)).toBe('phone');
    expect(await server.parts.database.read((db) => db.countBy(Envelope, { voteId }))).toBe(1);
  });

  it('has nothing to be against once the vote was called off', async () => {
    const line = await desk.lineOf(desk.voters[2]!, voteId);
    await desk.atDoor(desk.gridWorker, voteId, line);
    await desk.call(desk.worker, voteEndpoints.callOffVote, { id: voteId, reason: '名册有误，改好再来' });
    expect(codeOf(await desk.object(desk.voters[2]!, voteId, line))).toBe('paper_objection.nothing_to_object');
  });

  it('is for the voter, against what is there, and judged by a supervisor who had no hand in it', async () => {
    const line = await desk.lineOf(desk.voters[0]!, voteId);
    expect(codeOf(await desk.object(desk.voters[0]!, voteId, line))).toBe('paper_objection.nothing_to_object');
    await desk.enter(desk.supervisor, voteId, line);
    expect(codeOf(await desk.object(desk.voters[1]!, voteId, line))).toBe('vote.not_on_roll');
    await desk.object(desk.voters[0]!, voteId, line);
    expect((await desk.objectionsFor(desk.supervisor)).body.items).toEqual([]);
    const other = await desk.newPerson('supervisor', '钱委员');
    const [objection] = (await desk.objectionsFor(other)).body.items;
    expect(codeOf(await desk.decide(desk.supervisor, objection!.id))).toBe('paper_objection.had_a_hand');
    for (const who of [desk.worker, desk.voters[0]!]) expect(codeOf(await desk.decide(who, objection!.id))).toBe('paper_objection.not_found');
    expect((await desk.objectionsFor(desk.worker)).body.items).toEqual([]);
    expect(codeOf(await desk.decide(other, objection!.id))).toBeNull();
    await desk.cast(desk.voters[0]!, voteId);
    expect(codeOf(await desk.object(desk.voters[0]!, voteId, line))).toBe('paper_objection.nothing_to_object');
  });
});

it('a copy of what is kept about me says in which votes I took part and what I objected to, never what was voted', async () => {
  const title = '要不要装充电桩';
  voteId = await desk.openVote({ electorate: 'households', title });
  const [voter, other] = [desk.voters[1]!, desk.voters[2]!];
  const line = await desk.lineOf(voter, voteId);
  await desk.atDoor(desk.gridWorker, voteId, line, no);
  await desk.object(voter, voteId, line);
  const { receipt } = (await desk.cast(other, voteId, no)).body;
  const copyOf = async (who: typeof voter) => {
    const { votesTakenPartIn, voteObjections } = (await desk.call(who, identityEndpoints.exportMyData, {})).body as Record<string, { vote: string }[]>;
    const ofThis = ({ vote }: { vote: string }) => vote === title;
    return { votesTakenPartIn: votesTakenPartIn!.filter(ofThis), voteObjections: voteObjections!.filter(ofThis) };
  };
  const copy = await copyOf(voter);
  expect(copy).toMatchObject({ votesTakenPartIn: [{ channel: 'doorstep' }], voteObjections: [{ channel: 'doorstep', reason: '那天我不在家，不是我投的', outcome: 'open' }] });
  expect(Object.keys(copy.votesTakenPartIn[0]!)).toEqual(['vote', 'channel', 'receipt', 'at']);
  expect(await copyOf(other)).toMatchObject({ votesTakenPartIn: [{ channel: 'phone', receipt }], voteObjections: [] });
  for (const nobody of [desk.gridWorker, desk.voters[0]!]) expect((await copyOf(nobody)).votesTakenPartIn).toEqual([]);
});

describe('the roll for a round', () => {
  it('names the doors in their order with how they stand, page by page, and finds a room', async () => {
    const lines = await desk.linesOf(voteId);
    await desk.cast(desk.voters[0]!, voteId);
    await desk.enter(desk.worker, voteId, lines[2]!.id);
    const all = (await desk.entries(desk.worker, voteId, { view: 'all' })).body;
    expect(all.items.map(({ entryId }) => entryId)).toEqual(lines.map(({ id }) => id));
    const stateOf = new Map(all.items.map(({ entryId, state }) => [entryId, state]));
    expect([await desk.lineOf(desk.voters[0]!, voteId), lines[2]!.id].map((id) => stateOf.get(id))).toEqual(['phone', 'paper_to_check']);
    const left = (await desk.entries(desk.gridWorker, voteId)).body.items;
    expect(left).toHaveLength(lines.length - 2);
    expect(new Set(left.map(({ state }) => state))).toEqual(new Set(['not_voted']));
    const room = lines[1]!.label.match(/\d+$/)![0];
    expect((await desk.entries(desk.worker, voteId, { view: 'all', q: `2 - ${room}` })).body.items.map(({ label }) => label)).toEqual([lines[1]!.label]);
    expect((await desk.entries(desk.worker, voteId, { view: 'all', q: '%' })).body.items).toEqual([]);
    const after = (await desk.entries(desk.worker, voteId, { view: 'all', cursor: String(lines[0]!.position) })).body.items;
    expect(after[0]!.entryId).toBe(lines[1]!.id);
  });

  it('is for those who work there: a grid worker sees the own grids', async () => {
    const elsewhere = await desk.newPerson();
    await appoint(server.parts.database, elsewhere, 'grid_worker', (await makeGrid(server.parts.database, { communityId: desk.communityId })).id, { communityId: desk.communityId });
    expect((await desk.entries(elsewhere, voteId)).body.items).toEqual([]);
    expect(codeOf(await desk.entries(desk.voters[0]!, voteId))).toBe('request.not_allowed');
  });
});

describe('a reminder', () => {
  const askedOf = async (who: Parameters<CastingDesk['inboxOf']>[0]) => (await desk.inboxOf(who)).filter(({ title, link }) => title === '还等您投一票' && link?.id === voteId).length;

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
    expect((await desk.remind(desk.worker, voteId)).body.left).toBe(0);
    await server.settle();
    expect(await askedOf(other!)).toBe(2);
    expect(codeOf(await desk.remind(desk.worker, voteId))).toBe('vote.reminded_enough');
  });

  it('reaches an owner of several homes, alone and with somebody, once', async () => {
    const phone = desk.voters[0]!.phone;
    const buildingId = desk.building.id;
    await makeHousehold(server.parts.database, { buildingId, room: '801' }, [{ name: '住户1', phone }]);
    await makeHousehold(server.parts.database, { buildingId, room: '802' }, [{ name: '住户1', phone }, { name: '林阿姨' }]);
    const owners = await desk.openVote({ card: 'owners_ordinary', electorate: 'owners' });
    const told = (await desk.remind(desk.worker, owners)).body.told;
    await server.settle();
    expect(told).toBe(desk.voters.length + 1);
    const asked = (await desk.inboxOf(desk.voters[0]!)).filter(({ title, link }) => title === '还等您投一票' && link?.id === owners);
    expect(asked).toHaveLength(1);
    expect((await desk.getVote(desk.voters[0]!, owners)).mine).toHaveLength(2);
  });

  it('is for who runs the vote, while it runs; and nobody is asked after the close', async () => {
    for (const who of [desk.supervisor, desk.gridWorker, desk.voters[0]!]) expect(codeOf(await desk.remind(who, voteId))).toBe('request.not_allowed');
    await desk.remind(desk.worker, voteId);
    clock.advance(hours(24 * 7));
    await server.settle();
    expect(await askedOf(desk.voters[0]!)).toBe(0);
    expect(codeOf(await desk.remind(desk.worker, voteId))).toBe('vote.closed');
  });
});
