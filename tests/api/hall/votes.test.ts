import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import { motionEndpoints as motions } from '@yuanli/shared/hall/motions.endpoints';
import { motionStageNames } from '@yuanli/shared/hall/motion-stages';
import { Envelope } from '../../../server/src/hall/casting/envelope.entity';
import { Motion } from '../../../server/src/hall/motions/motion.entity';
import { MotionStep } from '../../../server/src/hall/motions/motion-step.entity';
import { Vote } from '../../../server/src/hall/votes/vote.entity';
import { findTrail } from '../../../server/src/platform/audit';
import { clock } from '../../../server/src/platform/clock';
import { sha256 } from '../../../server/src/platform/crypto';
import { newId } from '../../../server/src/platform/new-id';
import { useServer } from '../../support/use-server';
import { openVoteDesk, type VoteDesk } from '../../support/vote-desk';
import { syncTasks } from '../../../server/src/tasks';
import { motionTasks } from '../../../server/src/hall';

const start = new Date('2026-11-22T01:00:00Z');
beforeAll(() => clock.set(start));
const { server } = useServer();
let desk: VoteDesk;
beforeAll(async () => {
  desk = await openVoteDesk(server, { homes: 1 });
});
beforeEach(() => clock.set(start));
afterAll(async () => {
  clock.set(null);
});

const read = <T>(work: Parameters<typeof desk.database.read<T>>[0]) => desk.database.read(work);
const rowOf = (id: string) => read((db) => db.findOneByOrFail(Vote, { id }));
const refusal = (code: string) => ({ body: { error: { code } } });
const callOff = (id: string, who = desk.worker) =>
  desk.call(who, votes.callOffVote, { id, reason: '方案要改，改好再投' });
const change = (id: string, given = {}, who = desk.worker) =>
  desk.call(who, votes.changeVote, { id, ...desk.formOf(given) });

describe('a draft', () => {
  it('is read by those who run it and those who watch over it, and by nobody else', async () => {
    const id = await desk.draftVote();
    expect(await desk.getVote(desk.worker, id)).toMatchObject({
      state: 'draft',
      nowWords: '还没有公告',
      noticeAt: null,
      can: { announce: true, change: true, callOff: true, enterPaper: false, remind: false },
    });
    expect(await desk.getVote(desk.supervisor, id)).toMatchObject({
      state: 'draft',
      can: { announce: false, change: false, callOff: false },
    });
    const gridWorker = await desk.newPerson('grid_worker');
    for (const who of [desk.resident, gridWorker, null])
      expect(await desk.getVote(who, id)).toMatchObject({ error: { code: 'vote.not_found' } });
    for (const who of [desk.resident, gridWorker]) {
      expect(await desk.announce(id, who)).toMatchObject(refusal('vote.not_found'));
      expect(await change(id, {}, who)).toMatchObject(refusal('vote.not_found'));
      expect(await callOff(id, who)).toMatchObject(refusal('vote.not_found'));
    }
    for (const act of [
      desk.announce(id, desk.supervisor),
      change(id, {}, desk.supervisor),
      callOff(id, desk.supervisor),
    ]) {
      expect(await act).toMatchObject(refusal('request.not_allowed'));
    }
  });

  it('is found again on its motion by those who run it, with how its words stand, and they hear of it', async () => {
    const id = await desk.draftVote();
    const { motionId, title } = await rowOf(id);
    const drafts = async (who: Parameters<typeof desk.call>[0]) =>
      (await desk.call(who, motions.getMotion, { id: motionId })).body.draftVotes;
    expect(await drafts(desk.worker)).toEqual([{ id, title, state: 'ready' }]);
    for (const who of [desk.resident, null]) expect(await drafts(who)).toEqual([]);
    expect((await desk.inboxOf(desk.worker)).find(({ link }) => link?.id === id)).toMatchObject({
      title: '表决可以公告了',
      link: { kind: 'draft_vote', id },
    });
    await change(id, { title: '同意在4号楼门口装坡道吗' });
    expect((await drafts(desk.worker))[0]).toMatchObject({ state: 'checking' });
    await server.settle();
    expect((await drafts(desk.worker))[0]).toMatchObject({ state: 'ready' });
    await callOff(id);
    expect(await drafts(desk.worker)).toEqual([]);
  });

  it('is made by the workers of the community', async () => {
    const { id: motionId } = await desk.newMotionToVote();
    const elsewhere = await openVoteDesk(server, { homes: 0 });
    for (const who of [desk.resident, desk.supervisor, elsewhere.worker]) {
      expect(await desk.call(who, votes.makeVote, { motionId, ...desk.formOf() })).toMatchObject(
        refusal('request.not_allowed'),
      );
    }
    expect(await desk.call(desk.worker, votes.makeVote, { motionId: newId(), ...desk.formOf() })).toMatchObject(
      refusal('motion.not_found'),
    );
    const foreign = { courtyardIds: [elsewhere.courtyard.id] };
    expect(await desk.call(desk.worker, votes.makeVote, { motionId, ...desk.formOf(foreign) })).toMatchObject({
      status: 422,
      body: { error: { fields: { courtyardIds: '有的院子不在这个社区，请重新选' } } },
    });
    expect((await desk.call(desk.secondWorker, votes.makeVote, { motionId, ...desk.formOf() })).status).toBe(200);
  });

  it('is announced when its words have passed content safety, and not when they were refused', async () => {
    const { id: motionId } = await desk.newMotionToVote();
    const {
      body: { id },
    } = await desk.call(desk.worker, votes.makeVote, { motionId, ...desk.formOf() });
    expect(await desk.getVote(desk.worker, id)).toMatchObject({ isBeingChecked: true, refusedBecause: null });
    expect(await desk.announce(id)).toMatchObject(refusal('vote.being_checked'));
    await server.settle();
    await change(id, { kind: 'choose_one', options: ['坡道', '违禁品'] });
    await server.settle();
    expect(await desk.announce(id)).toMatchObject({
      body: { error: { code: 'vote.words_refused', fields: { title: expect.any(String) } } },
    });
    expect((await desk.inboxOf(desk.worker))[0]).toMatchObject({
      title: '表决没有通过内容检查',
      link: { kind: 'draft_vote', id },
    });
    await change(id, { kind: 'choose_one', options: ['坡道', '台阶'] });
    await server.settle();
    expect((await desk.announce(id)).body).toMatchObject({
      state: 'announced',
      isBeingChecked: false,
      refusedBecause: null,
    });
  });
});

describe('announcing', () => {
  it('freezes the card, names the vote if the card does, tells and writes into the thread', async () => {
    const proposer = await desk.newResident('孟奶奶');
    const motion = await desk.newMotion({ stage: 'voting', proposerId: proposer.id });
    const id = await desk.draftVote({ card: 'owners_special' }, motion.id);
    const { body } = await desk.announce(id);
    expect(body).toMatchObject({
      ...{
        state: 'announced',
        noticeAt: start.toISOString(),
        isNamed: true,
        cardLabel: '业主特别事项',
        cardArticle: '《民法典》第278条第1款第6至8项',
      },
      ...{
        roll: null,
        turnout: null,
        quorum: [],
        missingWords: null,
        counting: null,
        nowWords: '11月22日（周日）上午10:00开始投票',
      },
      can: { announce: false, change: false, callOff: true },
    });
    expect((await rowOf(id)).frozenCard).toMatchObject({
      label: '业主特别事项',
      passing: { numerator: 3, denominator: 4 },
    });
    expect((await desk.inboxOf(proposer))[0]).toMatchObject({ title: '即将表决', link: { kind: 'vote', id } });
    expect(await read((db) => db.findOneByOrFail(MotionStep, { motionId: motion.id, kind: 'vote' }))).toMatchObject({
      title: '公告表决（业主特别事项），2026年11月22日（周日）上午10:00开始',
    });
    expect(await read((db) => findTrail(db, id, ['vote.announced']))).toHaveLength(1);
    expect(await desk.announce(id)).toMatchObject(refusal('vote.not_draft'));
    expect(await change(id)).toMatchObject(refusal('vote.not_draft'));
  });

  it('is for motions that have come to the vote', async () => {
    const motion = await desk.newMotionToVote();
    const id = await desk.draftVote({}, motion.id);
    for (const stage of motionStageNames.filter((name) => name !== 'voting')) {
      await desk.database.inTransaction(async (tx) => {
        await tx.update(Motion, { id: motion.id }, { stage, isArchived: stage === 'archived' });
        await syncTasks(tx, motionTasks, motion.id);
      });
      expect(await desk.announce(id)).toMatchObject(refusal('motion.wrong_stage'));
    }
  });

  it('one vote of a motion runs at a time, however many are announced at once', async () => {
    const { id: motionId } = await desk.newMotionToVote();
    const drafts = [
      await desk.draftVote({}, motionId),
      await desk.draftVote({}, motionId),
      await desk.draftVote({}, motionId),
    ];
    const answers = await Promise.all(drafts.map((id) => desk.announce(id)));
    expect(answers.map(({ body }) => body.error?.code ?? body.state).sort()).toEqual([
      'announced',
      'vote.one_at_a_time',
      'vote.one_at_a_time',
    ]);
    const [first, second] = [...drafts].sort((a) => (answers[drafts.indexOf(a)]?.status === 200 ? -1 : 1));
    await desk.goToOpening(first!);
    expect(await desk.announce(second!)).toMatchObject(refusal('vote.one_at_a_time'));
    clock.set(start);
    await callOff(first!);
    expect((await desk.announce(second!)).body).toMatchObject({ state: 'announced' });
  });
});

describe('calling off', () => {
  it('destroys what was voted, says why, and is final', async () => {
    const proposer = await desk.newResident('孟奶奶');
    const motion = await desk.newMotion({ stage: 'voting', proposerId: proposer.id });
    const id = await desk.openVote({}, motion.id);
    await desk.database.inTransaction((tx) =>
      tx.insert(Envelope, { voteId: id, envelopeId: sha256('x'), locked: 'x', state: 'counts' }),
    );
    const { body } = await callOff(id);
    expect(body).toMatchObject({
      state: 'called_off',
      nowWords: '已取消',
      calledOffBecause: '方案要改，改好再投',
      canVote: false,
      cannotVoteBecause: '表决已取消',
      can: { callOff: false, enterPaper: false },
    });
    expect(await rowOf(id)).toMatchObject({ envelopeKey: null });
    expect(await read((db) => db.countBy(Envelope, { voteId: id }))).toBe(0);
    expect((await desk.inboxOf(proposer))[0]).toMatchObject({
      title: '表决已取消',
      text: expect.stringContaining('方案要改，改好再投'),
    });
    expect(await callOff(id)).toMatchObject(refusal('vote.over'));
    expect(await desk.announce(id)).toMatchObject(refusal('vote.not_draft'));
  });

  it('is too late once the time is over, also before the count', async () => {
    const id = await desk.openVote();
    clock.set(new Date(Date.parse((await desk.getVote(null, id)).closesAt) - 1));
    expect(await desk.getVote(desk.worker, id)).toMatchObject({
      can: { callOff: true, remind: true, enterPaper: true },
    });
    await desk.goToClose(id);
    expect(await desk.getVote(desk.worker, id)).toMatchObject({
      can: { callOff: false, remind: false, enterPaper: false },
    });
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
    const [calledOff, announced, draft] = [
      await other.announcedVote(),
      await other.announcedVote(),
      await other.draftVote(),
    ];
    await other.call(other.worker, votes.callOffVote, { id: calledOff, reason: '方案要改，改好再投' });
    expect(await idsFor(null, 'current')).toEqual({ ids: [announced], nextCursor: null });
    expect(await idsFor(other.worker, 'current')).toEqual({ ids: [draft, announced], nextCursor: null });
    expect(await idsFor(null, 'closed')).toEqual({ ids: [calledOff], nextCursor: null });
    const row = await rowOf(announced);
    await other.database.inTransaction((tx) =>
      tx.insert(
        Vote,
        Array.from({ length: 21 }, () => ({ ...row, id: newId(), opensAt: new Date('2027-01-01T00:00:00Z') })),
      ),
    );
    const first = await idsFor(other.resident, 'current');
    const second = await idsFor(other.resident, 'current', first.nextCursor!);
    expect([first.ids.length, second.ids.length, second.nextCursor]).toEqual([20, 2, null]);
    expect(new Set([...first.ids, ...second.ids]).size).toBe(22);
  });
});
