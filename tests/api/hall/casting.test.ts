import { castingEndpoints as casting } from '@yuanli/shared/hall/casting.endpoints';
import type { Content } from '@yuanli/shared/hall/ballot-kinds';
import { AuditEntry } from '../../../server/src/platform/audit';
import { Paper } from '../../../server/src/hall/casting/paper.entity';
import { Vote } from '../../../server/src/hall/votes/vote.entity';
import { Person } from '../../../server/src/identity';
import { Picture } from '../../../server/src/pictures/picture.entity';
import { appoint, signInAs } from '../../support/factories/people';
import { makeGrid } from '../../support/factories/places';
import { makePicture } from '../../support/factories/pictures';
import { clock } from '../../../server/src/platform/clock';
import { abstain, newBlind, no, openCastingDesk, yes } from '../../support/casting-desk';
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

describe('a vote by phone', () => {
  it('counts once, gives a receipt, and can be changed until the close; the last counts', async () => {
    const [voter] = desk.voters;
    const first = (await desk.cast(voter!, voteId, yes)).body;
    expect(first).toEqual({ receipt: expect.stringMatching(/^[0-9A-Z]{10}$/), isChanged: false });
    expect(await desk.turnoutOf(voteId)).toEqual({ heads: 1, area: 0 });
    expect((await desk.cast(voter!, voteId, no)).body).toEqual({ receipt: first.receipt, isChanged: true });
    expect(await desk.turnoutOf(voteId)).toEqual({ heads: 1, area: 0 });
    const result = await desk.close(voteId);
    expect(result.tally).toMatchObject({ takingPart: { heads: 1 }, options: [{ heads: 0 }], against: { heads: 1 } });
  });

  it('is one of a person, also of one who moves into another home while it runs', async () => {
    const [mover, neighbour] = desk.voters;
    const other = await desk.lineOf(neighbour!, voteId);
    expect((await desk.cast(mover!, voteId, yes)).status).toBe(200);
    const householdId = neighbour!.household!.id;
    await desk.database.inTransaction((tx) => tx.update(Person, { id: mover!.id }, { householdId }));
    expect(codeOf(await desk.cast(mover!, voteId, yes, other))).toBe('vote.other_home_voted');
    expect((await desk.cast(neighbour!, voteId, no, other)).status).toBe(200);
    expect(await desk.turnoutOf(voteId)).toEqual({ heads: 2, area: 0 });
    await desk.database.inTransaction((tx) =>
      tx.update(Person, { id: mover!.id }, { householdId: mover!.household!.id }),
    );
  });

  it('is for those on the roll, by their own line, and in the words of the ballot', async () => {
    const [voter, other] = desk.voters;
    const stranger = await desk.newPerson();
    const line = await desk.lineOf(voter!, voteId);
    expect(codeOf(await desk.cast(stranger, voteId, yes, line))).toBe('vote.not_on_roll');
    expect(codeOf(await desk.cast(other!, voteId, yes, line))).toBe('vote.not_on_roll');
    for (const content of [{ invalid: true }, { chosen: [0] }, { shares: [1] }] as Content[]) {
      const { status, body } = await desk.cast(voter!, voteId, content, line);
      expect([status, body.error?.fields]).toEqual([422, { content: expect.any(String) }]);
    }
    const { status } = await desk.call(voter!, casting.castBallot, {
      voteId,
      entryId: line,
      content: yes,
      blind: 'short',
    } as never);
    expect(status).toBe(422);
    expect(await desk.turnoutOf(voteId)).toEqual({ heads: 0, area: 0 });
  });

  it('is one for a home: the second of the family is told so', async () => {
    const [voter] = desk.voters;
    const daughter = await desk.newPerson(undefined, '女儿', voter!.household);
    await desk.cast(voter!, voteId);
    expect(codeOf(await desk.cast(daughter, voteId))).toBe('vote.family_has_voted');
  });

  it('is refused before it opens, from its last second on, and when it was called off', async () => {
    const early = await desk.announcedVote({ electorate: 'households' });
    expect(codeOf(await desk.cast(desk.voters[0]!, early))).toBe('vote.not_open_yet');
    const { closesAt } = await desk.getVote(null, voteId);
    const line = await desk.lineOf(desk.voters[0]!, voteId);
    clock.set(new Date(Date.parse(closesAt) - 1));
    expect(codeOf(await desk.cast(desk.voters[0]!, voteId, yes, line))).toBeNull();
    clock.set(new Date(closesAt));
    expect(codeOf(await desk.cast(desk.voters[1]!, voteId, yes, await desk.lineOf(desk.voters[1]!, voteId)))).toBe(
      'vote.closed',
    );
    await server.parts.database.inTransaction((tx) => tx.update(Vote, { id: early }, { state: 'called_off' }));
    expect(codeOf(await desk.cast(desk.voters[0]!, early, yes, line))).toBe('vote.called_off');
    expect(codeOf(await desk.cast(desk.voters[0]!, line, yes, line))).toBe('vote.not_found');
  });
});

describe('a paper', () => {
  it('is entered by one and checked blindly by another, and counts only then', async () => {
    const line = await desk.lineOf(desk.voters[0]!, voteId);
    const pictureId = await makePicture(server.parts, desk.worker.id);
    const entered = await desk.enter(desk.worker, voteId, line, no, pictureId);
    expect(entered.body).toMatchObject({ entryId: line, state: 'paper_to_check', areaHundredths: null });
    expect(await desk.turnoutOf(voteId)).toEqual({ heads: 0, area: 0 });
    expect(await server.parts.database.read((db) => db.findOneByOrFail(Picture, { id: pictureId }))).toMatchObject({
      state: 'used',
    });
    expect((await desk.papersFor(desk.worker, voteId)).body.items).toEqual([]);
    expect([await waiting(desk.worker, 'check_paper'), await waiting(desk.secondWorker, 'check_paper')]).toEqual([
      0, 1,
    ]);

    const { items } = (await desk.papersFor(desk.supervisor, voteId)).body;
    expect(items).toMatchObject([{ entryId: line, enteredBy: '林主任', photo: { id: pictureId } }]);
    expect((await fetch(new URL(items[0]!.photo.url, server.url))).status).toBe(200);
    const checked = await desk.check(desk.supervisor, items[0]!.id, no);
    expect(checked.body).toEqual({ isSame: true, receipt: expect.stringMatching(/^[0-9A-Z]{10}$/) });
    expect(await desk.turnoutOf(voteId)).toEqual({ heads: 1, area: 0 });
    expect(await desk.inboxOf(desk.voters[0]!)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ title: '您这一票登记好了', link: { kind: 'vote', id: voteId } }),
      ]),
    );
    expect(codeOf(await desk.cast(desk.voters[0]!, voteId))).toBe('vote.recorded_otherwise');
    expect((await desk.close(voteId)).tally).toMatchObject({ against: { heads: 1 } });
  });

  it('that two read differently is entered anew, and an old one cannot be checked in its place', async () => {
    const line = await desk.lineOf(desk.voters[0]!, voteId);
    await desk.enter(desk.worker, voteId, line, yes);
    const [paper] = (await desk.papersFor(desk.secondWorker, voteId)).body.items;
    expect((await desk.check(desk.secondWorker, paper!.id, abstain)).body).toEqual({ isSame: false, receipt: null });
    expect([await desk.stateOf(voteId, line), await desk.turnoutOf(voteId)]).toEqual([null, { heads: 0, area: 0 }]);
    expect((await desk.inboxOf(desk.worker))[0]).toMatchObject({ title: '一张纸质票要重录' });
    await desk.enter(desk.worker, voteId, line, abstain);
    expect(codeOf(await desk.check(desk.secondWorker, paper!.id, abstain))).toBe('paper.already_checked');
    const [again] = (await desk.papersFor(desk.secondWorker, voteId)).body.items;
    expect((await desk.check(desk.secondWorker, again!.id, abstain)).body.isSame).toBe(true);
    expect(codeOf(await desk.check(desk.supervisor, again!.id, abstain))).toBe('paper.already_checked');
  });

  it('may be invalid, and then takes part', async () => {
    const line = await desk.lineOf(desk.voters[0]!, voteId);
    await desk.paper(voteId, line, { invalid: true });
    expect((await desk.close(voteId)).tally).toMatchObject({ takingPart: { heads: 1 }, invalid: { heads: 1 } });
  });

  it('is not entered and checked by one person, nor by whoever is not in charge there, nor with another’s photo, nor over a vote', async () => {
    const line = await desk.lineOf(desk.voters[0]!, voteId);
    const elsewhere = await desk.newPerson();
    await appoint(
      server.parts.database,
      elsewhere,
      'grid_worker',
      (await makeGrid(server.parts.database, { communityId: desk.communityId })).id,
      { communityId: desk.communityId },
    );
    for (const who of [desk.voters[1]!, elsewhere])
      expect(codeOf(await desk.enter(who, voteId, line))).toBe('request.not_allowed');
    expect(
      codeOf(await desk.enter(desk.worker, voteId, line, yes, await makePicture(server.parts, desk.secondWorker.id))),
    ).toBe('picture.not_found');
    expect(codeOf(await desk.enter(desk.worker, voteId, voteId))).toBe('vote.entry_not_found');
    expect(await desk.stateOf(voteId, line)).toBeNull();

    await desk.enter(desk.gridWorker, voteId, line);
    const [paper] = (await desk.papersFor(desk.worker, voteId)).body.items;
    expect(codeOf(await desk.check(desk.gridWorker, paper!.id))).toBe('paper.same_person');
    expect(codeOf(await desk.check(elsewhere, paper!.id))).toBe('request.not_allowed');
    expect(codeOf(await desk.check(desk.worker, voteId))).toBe('paper.not_found');
    expect((await desk.papersFor(elsewhere, voteId)).body.items).toEqual([]);
    expect(codeOf(await desk.papersFor(desk.voters[1]!, voteId))).toBe('request.not_allowed');
    expect(codeOf(await desk.enter(desk.worker, voteId, line))).toBe('vote.already_cast');
    expect(codeOf(await desk.cast(desk.voters[0]!, voteId, yes, line))).toBe('vote.recorded_otherwise');

    const second = await desk.lineOf(desk.voters[1]!, voteId);
    await desk.cast(desk.voters[1]!, voteId);
    expect(codeOf(await desk.enter(desk.worker, voteId, second))).toBe('vote.already_cast');
    await desk.goToClose(voteId);
    expect([
      codeOf(await desk.check(desk.worker, paper!.id)),
      codeOf(await desk.enter(desk.worker, voteId, line)),
    ]).toEqual(['vote.closed', 'vote.closed']);
  });

  it('that nobody has checked in time does not count', async () => {
    const line = await desk.lineOf(desk.voters[0]!, voteId);
    await desk.enter(desk.worker, voteId, line);
    expect((await desk.close(voteId)).tally.takingPart.heads).toBe(0);
    expect(
      await server.parts.database.read((db) => db.findOneByOrFail(Paper, { voteId, entryId: line })),
    ).toMatchObject({ state: 'unchecked' });
  });
});

describe('at the door', () => {
  it('the voter votes on the worker’s phone: who helped is written down, never what', async () => {
    const line = await desk.lineOf(desk.voters[0]!, voteId);
    const { body } = await desk.atDoor(desk.gridWorker, voteId, line, abstain, { knownBy: 'id_card' });
    expect(body).toMatchObject({ receipt: expect.any(String), entry: { entryId: line, state: 'doorstep' } });
    expect(await desk.turnoutOf(voteId)).toEqual({ heads: 1, area: 0 });
    const [trail] = await server.parts.database.read((db) =>
      db.findBy(AuditEntry, { action: 'vote.cast_at_door', subjectId: voteId }),
    );
    expect(trail).toMatchObject({
      actorId: desk.gridWorker.id,
      detail: { entryId: line, knownBy: 'id_card', isPresent: true },
    });
    expect(JSON.stringify(trail)).not.toContain('abstain');
    expect(codeOf(await desk.cast(desk.voters[0]!, voteId))).toBe('vote.recorded_otherwise');
    expect(codeOf(await desk.atDoor(desk.worker, voteId, line))).toBe('vote.already_cast');
  });

  it('only with the voter there, by a worker of the place, and never for the worker’s own home', async () => {
    const line = await desk.lineOf(desk.voters[0]!, voteId);
    const { body } = await desk.atDoor(desk.gridWorker, voteId, line, yes, { isPresent: false });
    expect(body.error?.fields).toEqual({ isPresent: expect.any(String) });
    for (const who of [desk.supervisor, desk.voters[1]!])
      expect(codeOf(await desk.atDoor(who, voteId, line))).toBe('request.not_allowed');
    expect((await desk.atDoor(desk.gridWorker, voteId, line, { invalid: true })).status).toBe(422);

    const wife = await desk.newPerson('grid_worker', '陈师傅的妻子', desk.voters[0]!.household);
    expect(codeOf(await desk.atDoor(wife, voteId, line))).toBe('vote.own_home');
    expect(codeOf(await desk.atDoor(wife, voteId, await desk.lineOf(desk.voters[1]!, voteId)))).toBeNull();
    // Among adults her husband has a line of his own, at the same door, that the roll does not know her by.
    const adults = await desk.openVote({ card: 'residents_meeting', electorate: 'adults' });
    expect(codeOf(await desk.atDoor(wife, adults, await desk.lineOf(desk.voters[0]!, adults)))).toBe('vote.own_home');
  });
});

it('a repeated request casts once; another choice under its key is told the first answer and changes nothing, one under a new key does', async () => {
  const line = await desk.lineOf(desk.voters[0]!, voteId);
  const input = { voteId, entryId: line, content: yes, blind: newBlind() } as never;
  const as = await signInAs(server.parts.database, desk.voters[0]!);
  const key = 'the-same-request';
  const answers = await Promise.all([1, 2, 3].map(() => server.call(casting.castBallot, input, { as, key })));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(answers[0]!.body.isChanged).toBe(false);
  const other = { ...(input as object), content: no } as never;
  expect((await server.call(casting.castBallot, other, { as, key })).body).toEqual(answers[0]!.body);
  expect((await server.call(casting.castBallot, other, { as })).body).toMatchObject({ isChanged: true });
  expect((await server.call(casting.castBallot, input, { as, key })).body).toEqual(answers[0]!.body);
  expect(await desk.close(voteId)).toMatchObject({ tally: { against: { heads: 1 }, takingPart: { heads: 1 } } });
});
