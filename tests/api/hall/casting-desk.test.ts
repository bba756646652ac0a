import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { Envelope } from '../../../server/src/hall/casting/envelope.entity';
import { appoint } from '../../support/factories/people';
import { makeGrid } from '../../support/factories/places';
import { clock } from '../../../server/src/platform/clock';
import { abstain, no, openCastingDesk, yes } from '../../support/casting-desk';
import { useServer } from '../../support/use-server';
import { countTasks } from '../../support/tasks-of';
import type { StaffTaskKind } from '@yuanli/shared/tasks/task-kinds';

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

const waiting = (who: { id: string }, kind: StaffTaskKind) => countTasks(server, who, kind);

describe('an objection', () => {
  const objectTo = async (channel: 'paper' | 'doorstep', voter = desk.voters[0]!) => {
    const line = await desk.lineOf(voter, voteId);
    if (channel === 'paper') await desk.paper(voteId, line);
    else await desk.atDoor(desk.gridWorker, voteId, line);
    const { body } = await desk.object(voter, voteId, line);
    const [objection] = (await desk.objectionsFor(desk.supervisor)).body.items;
    return { line, body, objection: objection! };
  };

  it.each(['paper', 'doorstep'] as const)(
    'against a %s that is upheld while the vote runs strikes it, and the voter votes',
    async (channel) => {
      const { line, body, objection } = await objectTo(channel);
      expect(body.mine).toMatchObject([{ state: channel, objection: 'open' }]);
      expect(objection).toMatchObject({
        voteId,
        channel,
        reason: '那天我不在家，不是我投的',
        recordedBy: channel === 'paper' ? ['林主任', '小吴'] : ['小孙'],
      });
      expect(objection.photo === null).toBe(channel === 'doorstep');
      expect(await waiting(desk.supervisor, 'decide_paper_objection')).toBe(1);
      expect((await desk.decide(desk.supervisor, objection.id)).body).toEqual({ done: true });
      expect([await desk.stateOf(voteId, line), await desk.turnoutOf(voteId)]).toEqual([null, { heads: 0, area: 0 }]);
      expect((await desk.inboxOf(desk.voters[0]!))[0]!.text).toContain('您现在可以重新投票');
      expect((await desk.cast(desk.voters[0]!, voteId, no)).body.isChanged).toBe(false);
      expect(await desk.close(voteId)).toMatchObject({
        tally: { takingPart: { heads: 1 }, against: { heads: 1 } },
        uncheckedPapers: 0,
        objections: { open: 0, upheldTooLate: 0 },
      });
    },
  );

  it('to a paper that was sent back and entered anew strikes that paper only: the one that counts by then stays', async () => {
    const voter = desk.voters[1]!;
    const line = await desk.lineOf(voter, voteId);
    await desk.enter(desk.worker, voteId, line, yes);
    await desk.object(voter, voteId, line);
    const [before] = (await desk.objectionsFor(desk.supervisor)).body.items;
    const [paper] = (await desk.papersFor(desk.secondWorker, voteId)).body.items;
    await desk.check(desk.secondWorker, paper!.id, no);
    await desk.paper(voteId, line, no);
    const [objection] = (await desk.objectionsFor(desk.supervisor)).body.items;
    // The photo that was doubted, not the one of the paper that counts.
    expect(objection!.photo).toEqual(before!.photo);
    expect(objection!.photo).toEqual(paper!.photo);
    expect((await desk.decide(desk.supervisor, objection!.id)).body).toEqual({ done: true });
    expect([await desk.stateOf(voteId, line), (await desk.turnoutOf(voteId))!.heads]).toEqual(['paper', 1]);
    expect((await desk.inboxOf(voter))[0]!.text).toContain('现在登记的是后来的一票，不受影响');
    expect((await desk.getVote(voter, voteId)).mine).toMatchObject([
      { state: 'paper', objection: null, can: { cast: false, object: true } },
    ]);
    expect(await desk.close(voteId)).toMatchObject({ tally: { takingPart: { heads: 1 }, against: { heads: 1 } } });
  });

  it('is about one record: what is recorded anew may be objected to anew', async () => {
    const voter = desk.voters[2]!;
    const { line, objection } = await objectTo('paper', voter);
    await desk.decide(desk.supervisor, objection.id);
    expect((await desk.getVote(voter, voteId)).mine).toMatchObject([
      { state: 'not_voted', objection: 'upheld', can: { cast: true, object: false } },
    ]);
    await desk.paper(voteId, line, no);
    expect((await desk.getVote(voter, voteId)).mine).toMatchObject([
      { state: 'paper', objection: null, can: { cast: false, object: true } },
    ]);
    expect((await desk.object(voter, voteId, line)).body.mine).toMatchObject([
      { objection: 'open', can: { object: false } },
    ]);
    for (const { id } of (await desk.objectionsFor(desk.supervisor)).body.items)
      await desk.decide(desk.supervisor, id, false);
  });

  it('that is dismissed changes nothing but that it was answered, once', async () => {
    const { line, objection } = await objectTo('paper');
    expect(codeOf(await desk.object(desk.voters[0]!, voteId, line))).toBe('paper_objection.already_made');
    await desk.decide(desk.supervisor, objection.id, false, '纸票上的签名核对过了');
    expect([await desk.stateOf(voteId, line), await desk.turnoutOf(voteId)]).toEqual(['paper', { heads: 1, area: 0 }]);
    expect((await desk.inboxOf(desk.voters[0]!))[0]!.text).toContain('纸票上的签名核对过了');
    expect(codeOf(await desk.decide(desk.supervisor, objection.id))).toBe('paper_objection.already_decided');
    expect(codeOf(await desk.object(desk.voters[0]!, voteId, line))).toBe('paper_objection.already_decided');
    expect((await desk.getVote(desk.voters[0]!, voteId)).mine).toMatchObject([
      { state: 'paper', objection: 'dismissed', can: { object: false } },
    ]);
  });

  it('after the close is recorded and said, and what was sealed stays', async () => {
    const voter = desk.voters[2]!;
    const { line, objection } = await objectTo('doorstep', voter);
    expect(objection.isVoteOver).toBe(false);
    const before = await desk.close(voteId);
    expect(before.objections).toEqual({ open: 1, upheldTooLate: 0 });
    expect((await desk.objectionsFor(desk.supervisor)).body.items).toMatchObject([
      { id: objection.id, isVoteOver: true },
    ]);
    await desk.decide(desk.supervisor, objection.id);
    expect(await desk.stateOf(voteId, line)).toBe('doorstep');
    expect((await desk.inboxOf(voter))[0]!.text).toContain('封存的结果不再改动');
    expect(await desk.close(voteId)).toMatchObject({ seal: before.seal, objections: { open: 0, upheldTooLate: 1 } });
    expect((await desk.getVote(voter, voteId)).mine).toMatchObject([
      { state: 'doorstep', objection: 'upheld', can: { object: false } },
    ]);
    expect(codeOf(await desk.object(voter, voteId, line))).toBe('paper_objection.already_decided');
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
    for (const who of [desk.worker, desk.voters[0]!])
      expect(codeOf(await desk.decide(who, objection!.id))).toBe('paper_objection.not_found');
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
    const { votesTakenPartIn, voteObjections } = (await desk.call(who, identityEndpoints.exportMyData, {}))
      .body as Record<string, { vote: string }[]>;
    const ofThis = ({ vote }: { vote: string }) => vote === title;
    return { votesTakenPartIn: votesTakenPartIn!.filter(ofThis), voteObjections: voteObjections!.filter(ofThis) };
  };
  const copy = await copyOf(voter);
  expect(copy).toMatchObject({
    votesTakenPartIn: [{ channel: 'doorstep' }],
    voteObjections: [{ channel: 'doorstep', reason: '那天我不在家，不是我投的', outcome: 'open' }],
  });
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
    expect([await desk.lineOf(desk.voters[0]!, voteId), lines[2]!.id].map((id) => stateOf.get(id))).toEqual([
      'phone',
      'paper_to_check',
    ]);
    const left = (await desk.entries(desk.gridWorker, voteId)).body.items;
    expect(left).toHaveLength(lines.length - 2);
    expect(new Set(left.map(({ state }) => state))).toEqual(new Set(['not_voted']));
    const room = lines[1]!.label.match(/\d+$/)![0];
    expect(
      (await desk.entries(desk.worker, voteId, { view: 'all', q: `2 - ${room}` })).body.items.map(({ label }) => label),
    ).toEqual([lines[1]!.label]);
    expect((await desk.entries(desk.worker, voteId, { view: 'all', q: '%' })).body.items).toEqual([]);
    const after = (await desk.entries(desk.worker, voteId, { view: 'all', cursor: String(lines[0]!.position) })).body
      .items;
    expect(after[0]!.entryId).toBe(lines[1]!.id);
  });

  it('is for those who work there: a grid worker sees the own grids', async () => {
    const elsewhere = await desk.newPerson();
    await appoint(
      server.parts.database,
      elsewhere,
      'grid_worker',
      (await makeGrid(server.parts.database, { communityId: desk.communityId })).id,
      { communityId: desk.communityId },
    );
    expect((await desk.entries(elsewhere, voteId)).body.items).toEqual([]);
    expect(codeOf(await desk.entries(desk.voters[0]!, voteId))).toBe('request.not_allowed');
  });
});

describe('a paper nobody reads a second time', () => {
  it('holds the lock, waits in sight of voter and workers, and does not count: all hear of it', async () => {
    const voter = desk.voters[0]!;
    const line = await desk.lineOf(voter, voteId);
    await desk.enter(desk.gridWorker, voteId, line);
    const { mine, canVote, cannotVoteBecause } = await desk.getVote(voter, voteId);
    expect(mine).toMatchObject([{ state: 'paper_to_check', receipt: null, can: { cast: false, object: true } }]);
    expect({ canVote, cannotVoteBecause }).toEqual({
      canVote: false,
      cannotVoteBecause: expect.stringContaining('等第二个人核对'),
    });
    expect((await desk.getVote(desk.worker, voteId)).papersToCheck).toBe(1);
    expect((await desk.getVote(voter, voteId)).papersToCheck).toBeNull();

    const { tally, uncheckedPapers, channels } = await desk.close(voteId);
    expect({ heads: tally.takingPart.heads, uncheckedPapers, paper: channels.paper }).toEqual({
      heads: 0,
      uncheckedPapers: 1,
      paper: 0,
    });
    await server.settle();
    for (const who of [voter, desk.gridWorker])
      expect(
        (await desk.inboxOf(who)).filter(({ title, link }) => title.includes('没有计入') && link?.id === voteId),
      ).toHaveLength(1);
  });

  it('waits for the grid worker too, in the own grids', async () => {
    await desk.enter(desk.worker, voteId, await desk.lineOf(desk.voters[0]!, voteId));
    expect(await waiting(desk.gridWorker, 'check_paper')).toBeGreaterThan(0);
    const elsewhere = await desk.newPerson(undefined, '小周');
    await appoint(
      server.parts.database,
      elsewhere,
      'grid_worker',
      (await makeGrid(server.parts.database, { communityId: desk.communityId })).id,
      { communityId: desk.communityId },
    );
    expect(await waiting(elsewhere, 'check_paper')).toBe(0);
  });

  it('is looked for no more once the vote is over, and nobody is shown who has voted', async () => {
    await desk.close(voteId);
    expect(codeOf(await desk.entries(desk.worker, voteId, { view: 'all' }))).toBe('vote.closed');
  });
});
