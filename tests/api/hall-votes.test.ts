import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import { voteEndpoints as votes } from '@yuanli/shared/consultation/votes.endpoints';
import { motionStageNames } from '@yuanli/shared/consultation/motion-stages';
import { Envelope, Motion, MotionStep, Turnout, TurnoutShard, Vote, VoteEntry, VoteLink } from '../../server/src/consultation';
import { openDueVotes } from '../../server/src/consultation/votes/open-due-votes.job';
import { Person } from '../../server/src/identity';
import { Household, HouseholdMember } from '../../server/src/places';
import { findTrail } from '../../server/src/platform/audit';
import { clock, days, hours } from '../../server/src/platform/clock';
import { sha256 } from '../../server/src/platform/crypto';
import { newId } from '../../server/src/platform/new-id';
import { newPhone } from '../support/factories/people';
import { startTestServer, type TestServer } from '../support/test-server';
import { openVoteDesk, type VoteDesk } from '../support/vote-desk';

const start = new Date('2026-11-22T01:00:00Z');
let server: TestServer;
let desk: VoteDesk;
beforeAll(async () => {
  clock.set(start);
  server = await startTestServer();
  desk = await openVoteDesk(server, { homes: 1 });
});
beforeEach(() => clock.set(start));
afterAll(async () => {
  clock.set(null);
  await server.close();
});

const read = <T>(work: Parameters<typeof desk.database.read<T>>[0]) => desk.database.read(work);
const rowOf = (id: string) => read((db) => db.findOneByOrFail(Vote, { id }));
const refusal = (code: string) => ({ body: { error: { code } } });
const callOff = (id: string, who = desk.worker) => desk.call(who, votes.callOffVote, { id, reason: '方案要改，改好再投' });
const change = (id: string, given = {}, who = desk.worker) => desk.call(who, votes.changeVote, { id, ...desk.formOf(given) });

describe('a draft', () => {
  it('is read by those who run it and those who watch over it, and by nobody else', async () => {
    const id = await desk.draftVote();
    expect(await desk.getVote(desk.worker, id)).toMatchObject({ state: 'draft', nowWords: '还没有公告', noticeAt: null, can: { announce: true, change: true, callOff: true, enterPaper: false, remind: false } });
    expect(await desk.getVote(desk.supervisor, id)).toMatchObject({ state: 'draft', can: { announce: false, change: false, callOff: false } });
    const gridWorker = await desk.newPerson('grid_worker');
    for (const who of [desk.resident, gridWorker, null]) expect(await desk.getVote(who, id)).toMatchObject({ error: { code: 'vote.not_found' } });
    for (const who of [desk.resident, gridWorker]) {
      expect(await desk.announce(id, who)).toMatchObject(refusal('vote.not_found'));
      expect(await change(id, {}, who)).toMatchObject(refusal('vote.not_found'));
      expect(await callOff(id, who)).toMatchObject(refusal('vote.not_found'));
    }
    for (const act of [desk.announce(id, desk.supervisor), change(id, {}, desk.supervisor), callOff(id, desk.supervisor)]) {
      expect(await act).toMatchObject(refusal('request.not_allowed'));
    }
  });

  it('is made by the workers of the community', async () => {
    const { id: motionId } = await desk.newMotionToVote();
    const elsewhere = await openVoteDesk(server, { homes: 0 });
    for (const who of [desk.resident, desk.supervisor, elsewhere.worker]) {
      expect(await desk.call(who, votes.makeVote, { motionId, ...desk.formOf() })).toMatchObject(refusal('request.not_allowed'));
    }
    expect(await desk.call(desk.worker, votes.makeVote, { motionId: newId(), ...desk.formOf() })).toMatchObject(refusal('motion.not_found'));
    const foreign = { courtyardIds: [elsewhere.courtyard.id] };
    expect(await desk.call(desk.worker, votes.makeVote, { motionId, ...desk.formOf(foreign) })).toMatchObject({
      status: 422,
      body: { error: { fields: { courtyardIds: '有的院落不在这个社区，请重新选' } } },
    });
    expect((await desk.call(desk.secondWorker, votes.makeVote, { motionId, ...desk.formOf() })).status).toBe(200);
  });

  it('is announced when its words have passed content safety, and not when they were refused', async () => {
    const { id: motionId } = await desk.newMotionToVote();
    const { body: { id } } = await desk.call(desk.worker, votes.makeVote, { motionId, ...desk.formOf() });
    expect(await desk.getVote(desk.worker, id)).toMatchObject({ isBeingChecked: true, refusedBecause: null });
    expect(await desk.announce(id)).toMatchObject(refusal('vote.being_checked'));
    await server.settle();
    await change(id, { kind: 'choose_one', options: ['坡道', '违禁品'] });
    await server.settle();
    expect(await desk.announce(id)).toMatchObject({ body: { error: { code: 'vote.words_refused', fields: { title: expect.any(String) } } } });
    expect((await desk.inboxOf(desk.worker))[0]).toMatchObject({ title: '表决没有通过内容检查', link: { kind: 'vote', id } });
    await change(id, { kind: 'choose_one', options: ['坡道', '台阶'] });
    await server.settle();
    expect((await desk.announce(id)).body).toMatchObject({ state: 'announced', isBeingChecked: false, refusedBecause: null });
  });
});

describe('announcing', () => {
  it('freezes the card, names the vote if the card does, tells and writes into the thread', async () => {
    const proposer = await desk.newResident('孟奶奶');
    const motion = await desk.newMotion({ stage: 'voting', proposerId: proposer.id });
    const id = await desk.draftVote({ card: 'owners_special' }, motion.id);
    const { body } = await desk.announce(id);
    expect(body).toMatchObject({
      ...{ state: 'announced', noticeAt: start.toISOString(), isNamed: true, cardLabel: '业主重大事项', cardArticle: '民法典第278条第六至八项' },
      ...{ roll: null, turnout: null, quorum: [], missingWords: null, counting: null, nowWords: '2026年11月22日 10:00开始投票' },
      can: { announce: false, change: false, callOff: true },
    });
    expect((await rowOf(id)).frozenCard).toMatchObject({ label: '业主重大事项', passing: { numerator: 3, denominator: 4 } });
    expect((await desk.inboxOf(proposer))[0]).toMatchObject({ title: '要表决了', link: { kind: 'vote', id } });
    expect(await read((db) => db.findOneByOrFail(MotionStep, { motionId: motion.id, kind: 'vote' }))).toMatchObject({ title: '公告表决（业主重大事项），2026年11月22日 10:00开始' });
    expect(await read((db) => findTrail(db, id, ['vote.announced']))).toHaveLength(1);
    expect(await desk.announce(id)).toMatchObject(refusal('vote.not_draft'));
    expect(await change(id)).toMatchObject(refusal('vote.not_draft'));
  });

  it('is for motions that have come to the vote', async () => {
    const motion = await desk.newMotionToVote();
    const id = await desk.draftVote({}, motion.id);
    for (const stage of motionStageNames.filter((name) => name !== 'voting')) {
      await desk.database.inTransaction((tx) => tx.update(Motion, { id: motion.id }, { stage, isArchived: stage === 'archived' }));
      expect(await desk.announce(id)).toMatchObject(refusal('motion.wrong_stage'));
    }
  });

  it('one vote of a motion runs at a time, however many are announced at once', async () => {
    const { id: motionId } = await desk.newMotionToVote();
    const drafts = [await desk.draftVote({}, motionId), await desk.draftVote({}, motionId), await desk.draftVote({}, motionId)];
    const answers = await Promise.all(drafts.map((id) => desk.announce(id)));
    expect(answers.map(({ body }) => body.error?.code ?? body.state).sort()).toEqual(['announced', 'vote.one_at_a_time', 'vote.one_at_a_time']);
    const [first, second] = [...drafts].sort((a) => (answers[drafts.indexOf(a)]?.status === 200 ? -1 : 1));
    await desk.goToOpening(first!);
    expect(await desk.announce(second!)).toMatchObject(refusal('vote.one_at_a_time'));
    clock.set(start);
    await callOff(first!);
    expect((await desk.announce(second!)).body).toMatchObject({ state: 'announced' });
  });
});

describe('opening', () => {
  it('happens at its hour and not a moment before, once, however many workers try', async () => {
    const id = await desk.announcedVote({ electorate: 'households' });
    const opensAt = new Date(start.getTime() + hours(1));
    clock.set(new Date(opensAt.getTime() - 1));
    await openDueVotes.run(desk.database);
    expect(await rowOf(id)).toMatchObject({ state: 'announced', rollHash: null, envelopeKey: null });
    clock.set(opensAt);
    await Promise.all([1, 2, 3].map(() => openDueVotes.run(desk.database)));
    const vote = await rowOf(id);
    expect(vote).toMatchObject({ state: 'open', envelopeKey: expect.any(String) });
    expect(await read((db) => db.countBy(VoteEntry, { voteId: id }))).toBe(vote.rollHeads);
    expect(await read((db) => db.countBy(TurnoutShard, { voteId: id }))).toBe(16);
    expect(await read((db) => findTrail(db, id, ['vote.opened']))).toHaveLength(1);
  });

  it('a vote called off before its hour never opens', async () => {
    const id = await desk.announcedVote();
    await callOff(id);
    clock.set(new Date(start.getTime() + days(2)));
    await openDueVotes.run(desk.database);
    expect(await rowOf(id)).toMatchObject({ state: 'called_off', rollHash: null });
    expect(await read((db) => db.countBy(VoteEntry, { voteId: id }))).toBe(0);
  });

  it('the roll has the hash that anybody can work out again, and labels without names', async () => {
    const { id: courtyardId, households } = await desk.newCourtyard([{ area: 8_950, members: [{ name: '陈秀兰', phone: newPhone() }] }, { area: 12_001 }]);
    const id = await desk.openVote({ card: 'owners_ordinary', courtyardIds: [courtyardId] });
    const entries = await read((db) => db.find(VoteEntry, { where: { voteId: id }, order: { position: 'ASC' } }));
    const lines = households.map(({ id: home, areaHundredths }, n) => [n, `梨花院1号楼${101 + n}`, areaHundredths, sha256(home)]);
    expect(entries.map(({ position, label, area, standsFor }) => [position, label, area, standsFor])).toEqual(lines);
    const hash = sha256(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    expect(await desk.getVote(null, id)).toMatchObject({
      roll: { heads: 2, area: 20_951, hash },
      turnout: { heads: 0, area: 0 },
      quorum: [{ what: 'quorum_heads', need: 2, of: 2, missing: 2 }, { what: 'quorum_area', need: 13_968, of: 20_951, missing: 13_968 }],
      missingWords: '还差2户、139.68㎡',
    });
  });

  it('nothing that happens afterwards changes it: moving in, moving out, another owner, another area', async () => {
    const phone = newPhone();
    const { id: courtyardId, building, households: [home] } = await desk.newCourtyard([{ members: [{ name: '陈', phone }] }, {}]);
    const id = await desk.openVote({ card: 'owners_ordinary', courtyardIds: [courtyardId] });
    const chen = await desk.newPerson(undefined, '陈', home, phone);
    const before = await desk.getVote(chen, id);
    await desk.database.inTransaction(async (tx) => {
      await tx.update(HouseholdMember, { householdId: home!.id }, { name: '林', phone: null, phoneDigest: null });
      await tx.update(Household, { id: home!.id }, { areaHundredths: 1 });
      await tx.insert(Household, { id: newId(), buildingId: building.id, unit: '', room: '901', areaHundredths: 7_000 });
      await tx.update(Person, { id: chen.id }, { householdId: null });
    });
    await openDueVotes.run(desk.database);
    expect(before).toMatchObject({ canVote: true, mine: [{ label: '梨花院1号楼101', areaHundredths: 8_000 }] });
    expect(await desk.getVote(chen, id)).toEqual(before);
  });

  it('who is verified later in a household of the roll votes for it', async () => {
    const { id: courtyardId, households: [home] } = await desk.newCourtyard([{}]);
    const id = await desk.openVote({ electorate: 'households', courtyardIds: [courtyardId] });
    const late = await desk.newPerson();
    expect(await desk.getVote(late, id)).toMatchObject({ canVote: false });
    await desk.database.inTransaction((tx) => tx.update(Person, { id: late.id }, { householdId: home!.id }));
    expect(await desk.getVote(late, id)).toMatchObject({ canVote: true, mine: [{ label: '梨花院1号楼101', can: { cast: true } }] });
  });

  it('five thousand homes are frozen in a few statements', async () => {
    const { id: courtyardId, building } = await desk.newCourtyard([]);
    const homes = Array.from({ length: 5_000 }, (_, n) => ({ id: newId(), buildingId: building.id, unit: '', room: String(1_000 + n), areaHundredths: 8_000 }));
    await desk.database.inTransaction(async (tx) => {
      for (let from = 0; from < homes.length; from += 500) await tx.insert(Household, homes.slice(from, from + 500));
    });
    const id = await desk.openVote({ electorate: 'households', courtyardIds: [courtyardId] });
    expect(await rowOf(id)).toMatchObject({ state: 'open', rollHeads: 5_000 });
    expect(await read((db) => db.countBy(VoteLink, { voteId: id }))).toBe(5_000);
    const [last] = await read((db) => db.find(VoteEntry, { where: { voteId: id }, order: { position: 'DESC' }, take: 1 }));
    expect(last).toMatchObject({ position: 4_999, label: '梨花院1号楼5999' });
  });
});

describe('calling off', () => {
  it('destroys what was voted, says why, and is final', async () => {
    const proposer = await desk.newResident('孟奶奶');
    const motion = await desk.newMotion({ stage: 'voting', proposerId: proposer.id });
    const id = await desk.openVote({}, motion.id);
    await desk.database.inTransaction((tx) => tx.insert(Envelope, { voteId: id, envelopeId: sha256('x'), locked: 'x', state: 'counts' }));
    const { body } = await callOff(id);
    expect(body).toMatchObject({ state: 'called_off', nowWords: '已经停止', calledOffBecause: '方案要改，改好再投', canVote: false, cannotVoteBecause: '表决已经停止', can: { callOff: false, enterPaper: false } });
    expect(await rowOf(id)).toMatchObject({ envelopeKey: null });
    expect(await read((db) => db.countBy(Envelope, { voteId: id }))).toBe(0);
    expect((await desk.inboxOf(proposer))[0]).toMatchObject({ title: '表决停止了', text: expect.stringContaining('方案要改，改好再投') });
    expect(await callOff(id)).toMatchObject(refusal('vote.over'));
    expect(await desk.announce(id)).toMatchObject(refusal('vote.not_draft'));
  });

  it('is too late once the time is over, also before the count', async () => {
    const id = await desk.openVote();
    clock.set(new Date(Date.parse((await desk.getVote(null, id)).closesAt) - 1));
    expect(await desk.getVote(desk.worker, id)).toMatchObject({ can: { callOff: true, remind: true, enterPaper: true } });
    await desk.goToClose(id);
    expect(await desk.getVote(desk.worker, id)).toMatchObject({ can: { callOff: false, remind: false, enterPaper: false } });
    expect(await callOff(id)).toMatchObject(refusal('vote.over'));
  });

  it('a draft is dropped without a word to anybody', async () => {
    const id = await desk.draftVote();
    await callOff(id);
    expect(await desk.getVote(null, id)).toMatchObject({ error: { code: 'vote.not_found' } });
    expect(await desk.getVote(desk.worker, id)).toMatchObject({ state: 'called_off' });
  });
});

describe('the votes of a community', () => {
  it('come newest first, drafts to staff only, in pages', async () => {
    const other = await openVoteDesk(server, { homes: 1 });
    const idsFor = async (who: typeof other.worker | null, view: 'current' | 'closed', cursor?: string) => {
      const { body } = await other.call(who, votes.findVotes, { communityId: other.communityId, view, cursor });
      return { ids: body.items.map(({ id }) => id), nextCursor: body.nextCursor };
    };
    const [calledOff, announced, draft] = [await other.announcedVote(), await other.announcedVote(), await other.draftVote()];
    await other.call(other.worker, votes.callOffVote, { id: calledOff, reason: '方案要改，改好再投' });
    expect(await idsFor(null, 'current')).toEqual({ ids: [announced], nextCursor: null });
    expect(await idsFor(other.worker, 'current')).toEqual({ ids: [draft, announced], nextCursor: null });
    expect(await idsFor(null, 'closed')).toEqual({ ids: [calledOff], nextCursor: null });
    const row = await rowOf(announced);
    await other.database.inTransaction((tx) => tx.insert(Vote, Array.from({ length: 21 }, () => ({ ...row, id: newId(), opensAt: new Date('2027-01-01T00:00:00Z') }))));
    const first = await idsFor(other.resident, 'current');
    const second = await idsFor(other.resident, 'current', first.nextCursor!);
    expect([first.ids.length, second.ids.length, second.nextCursor]).toEqual([20, 2, null]);
    expect(new Set([...first.ids, ...second.ids]).size).toBe(22);
  });
});

describe('home', () => {
  const waitingFor = async (who: typeof desk.worker) => {
    const { body } = await desk.call(who, homeEndpoints.getHome, { courtyardId: desk.courtyard.id });
    return body.waiting.filter(({ kind }) => kind === 'vote_now');
  };
  const voted = (voteId: string, entryId: string, byId: string) =>
    desk.database.inTransaction((tx) => tx.insert(Turnout, { voteId, entryId, channel: 'phone', receipt: entryId.slice(-10), byId, checkedById: null, knownBy: null, at: clock.now() }));

  it('names the open votes in which nobody has voted for me yet, the one that ends first at the top', async () => {
    const phone = newPhone();
    const chen = { name: '陈', phone };
    const { id: courtyardId, households: [home] } = await desk.newCourtyard([{ members: [chen] }, { members: [chen, { name: '林', phone: newPhone() }] }]);
    const [who, family] = [await desk.newPerson(undefined, '陈', home, phone), await desk.newPerson(undefined, '家人', home)];
    const opensAt = new Date(start.getTime() + hours(1)).toISOString();
    const closing = (lasts: number) => ({ opensAt, courtyardIds: [courtyardId], closesAt: new Date(Date.parse(opensAt) + lasts).toISOString() });
    const owners = await desk.announcedVote({ ...closing(days(3)), title: '换一家物业', card: 'owners_ordinary' });
    const families = await desk.announcedVote({ ...closing(days(2) + hours(2)), title: '装不装坡道', electorate: 'households' });
    expect(await waitingFor(who)).toEqual([]);
    clock.set(new Date(opensAt));
    await openDueVotes.run(desk.database);
    const ramp = { kind: 'vote_now', id: families, title: '可以投票：装不装坡道', hint: '还有2天', dueAt: new Date(Date.parse(opensAt) + days(2) + hours(2)).toISOString() };
    const property = { kind: 'vote_now', id: owners, title: '可以投票：换一家物业', hint: '还有3天' };
    expect(await waitingFor(who)).toMatchObject([ramp, property]);
    expect(await waitingFor(family)).toEqual([ramp]);

    await voted(families, await desk.entryOf(family, families), family.id);
    await voted(owners, await desk.entryOf(who, owners), who.id);
    expect(await waitingFor(family)).toEqual([]);
    expect(await waitingFor(who)).toMatchObject([property]);
    clock.set(new Date(Date.parse(opensAt) + days(3) - hours(5)));
    expect(await waitingFor(who)).toMatchObject([{ hint: '还有5小时' }]);
    clock.set(new Date(Date.parse(opensAt) + days(3) - 1));
    expect(await waitingFor(who)).toMatchObject([{ hint: '还有不到1小时' }]);
    clock.set(new Date(Date.parse(opensAt) + days(3)));
    expect(await waitingFor(who)).toEqual([]);
  });
});
