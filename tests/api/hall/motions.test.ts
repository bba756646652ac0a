import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import type { MotionStage } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints as motions } from '@yuanli/shared/hall/motions.endpoints';
import { Motion } from '../../../server/src/hall/motions/motion.entity';
import { Vote } from '../../../server/src/hall/votes/vote.entity';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { makePicture } from '../../support/factories/pictures';
import { dayIn, openHallDesk, type HallDesk, type Someone } from '../../support/hall-desk';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server } = useServer();
let desk: HallDesk;
beforeEach(async () => {
  desk = await openHallDesk(server);
});
afterEach(() => clock.set(null));

const make = (who: Someone, more: object = {}) => desk.call(who, motions.makeMotion, { ...desk.motionForm(), ...more });
const advance = (who: Someone, { id }: { id: string }, to: MotionStage, more: object = {}) =>
  desk.call(who, motions.advanceMotion, { id, to, dueAt: dayIn(14), ...more });
const rowOf = ({ id }: { id: string }) => desk.database.read((db) => db.findOneByOrFail(Motion, { id }));
const titlesOf = async (who: Someone) => (await desk.inboxOf(who)).map(({ title }) => title);
const stagesOf = async ({ id }: { id: string }) =>
  Object.fromEntries((await desk.getMotion(null, id)).stages.map(({ stage, state }) => [stage, state]));

/** Until content safety has answered, about pictures too. */
async function checked(): Promise<void> {
  await server.settle();
  await server.standIn.control('pushes', {});
  await server.settle();
}

const holdVote = ({ id: motionId }: { id: string }, state: Vote['state'], isPassed: boolean | null = null) =>
  desk.database.inTransaction((tx) =>
    tx.insert(Vote, {
      id: newId(),
      motionId,
      communityId: desk.communityId,
      title: '要不要装',
      card: 'residents_meeting',
      frozenCard: null,
      electorate: 'households',
      courtyardIds: [],
      kind: 'for_against',
      options: [],
      most: 1,
      budget: 0,
      state,
      madeById: desk.worker.id,
      madeAt: clock.now(),
      noticeAt: clock.now(),
      opensAt: fromNow(-days(2)),
      closesAt: fromNow(state === 'open' ? days(2) : -days(1)),
      isNamed: false,
      rollHeads: 3,
      rollArea: 0,
      opened: 0,
      toOpen: 0,
      judgement: state === 'closed' ? { isPassed, quorum: [], options: [] } : null,
      reminders: 0,
      remindedAt: null,
    }),
  );

describe('bringing a matter up', () => {
  it('is seen by its staff at once, by everybody when its words have passed, with a number of the year', async () => {
    const pictureId = await makePicture(server.parts, desk.worker.id);
    const { status, body } = await make(desk.worker, { story: '门口有三级台阶。', pictureIds: [pictureId] });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      stage: 'gathering',
      isBeingChecked: true,
      isOverdue: false,
      number: expect.stringMatching(/^\d{4}-001$/),
      can: { run: true },
    });
    expect((await desk.getMotion(null, body.id)).error?.code).toBe('motion.not_found');
    await checked();
    const seen = await desk.getMotion(desk.resident, body.id);
    expect(seen).toMatchObject({
      isBeingChecked: false,
      proposerName: null,
      story: '门口有三级台阶。',
      can: { speak: true, run: false, addPosition: [] },
      cannotSpeakBecause: null,
    });
    expect(seen.pictures.map(({ id }) => id)).toEqual([pictureId]);
    expect(seen.steps).toMatchObject([{ kind: 'stage', title: '立为议题，开始收集意见', by: '林主任' }]);
    expect((await desk.getMotion(null, body.id)).cannotSpeakBecause).toContain('登录');
    expect((await desk.getMotion(await desk.newPerson(), body.id)).cannotSpeakBecause).toContain('核实');
  });

  it('is for the workers of the community, and never due yesterday; numbers are given once, however many begin together', async () => {
    const elsewhere = await openHallDesk(server);
    for (const who of [desk.resident, desk.supervisor, elsewhere.worker])
      expectRefused(await make(who), 'request.not_allowed');
    expectRefused(await make(desk.worker, { dueAt: dayIn(-1) }), 'motion.due_day');
    const made = await Promise.all(Array.from({ length: 8 }, (_, n) => make(n % 2 ? desk.worker : desk.secondWorker)));
    expect(made.map(({ body }) => Number(body.number?.slice(5))).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });

  it('refused words are seen by nobody else, and are checked anew when the summary has changed', async () => {
    const { id } = (await make(desk.worker, { summary: '这里有违禁的话' })).body;
    await server.settle();
    expect(await desk.getMotion(desk.worker, id)).toMatchObject({
      isBeingChecked: false,
      refusedBecause: expect.any(String),
    });
    expect((await desk.getMotion(desk.resident, id)).error?.code).toBe('motion.not_found');
    expect(await titlesOf(desk.worker)).toEqual(['议题没有通过内容检查']);
    const changed = { id, summary: '在门口装一个坡道', ownerName: '林主任', dueAt: dayIn(7), reason: '换个说法' };
    expect((await desk.call(desk.worker, motions.changeMotion, changed)).body).toMatchObject({
      isBeingChecked: true,
      refusedBecause: null,
    });
    await server.settle();
    expect(await desk.getMotion(desk.resident, id)).toMatchObject({
      summary: '在门口装一个坡道',
      refusedBecause: null,
    });
  });
});

describe('the thread', () => {
  it('goes through its stages, each with whose it is and until when; what was left out shows as such', async () => {
    const motion = await desk.newMotion();
    expectRefused(await advance(desk.resident, motion, 'deliberating'), 'request.not_allowed');
    expectRefused(await advance(desk.worker, motion, 'voting'), 'motion.wrong_stage');
    expect((await advance(desk.worker, motion, 'deliberating', { dueAt: undefined })).body.error?.fields).toEqual({
      dueAt: '请选择完成期限',
    });
    expect(
      (await advance(desk.worker, motion, 'deliberating', { ownerName: '老周', note: '意见收齐了' })).body,
    ).toMatchObject({ stage: 'deliberating', ownerName: '老周', dueAt: dayIn(14) });
    await advance(desk.worker, motion, 'carrying_out');
    expect(await rowOf(motion)).toMatchObject({ agreedAt: expect.any(Date), carriedOutAt: null });
    expect(await stagesOf(motion)).toEqual({
      gathering: 'done',
      deliberating: 'done',
      voting: 'skipped',
      carrying_out: 'now',
      evaluating: 'next',
      archived: 'next',
    });
    expect((await desk.getMotion(desk.resident, motion.id)).can.speak).toBe(false);
    await advance(desk.worker, motion, 'evaluating');
    expect((await rowOf(motion)).carriedOutAt).toEqual(expect.any(Date));
    expect(await desk.getMotion(desk.resident, motion.id)).toMatchObject({
      can: { evaluate: true },
      evaluation: { satisfied: 0, mine: null },
      ownerName: '老周',
    });
    expect((await advance(desk.worker, motion, 'archived')).body.error?.fields).toEqual({ note: '请填写归档原因' });
    const { body } = await advance(desk.worker, motion, 'archived', { note: '坡道装好了，大家满意' });
    expect(body).toMatchObject({
      stage: 'archived',
      dueAt: null,
      archivedBecause: '坡道装好了，大家满意',
      can: { run: false },
    });
    expect((await desk.getMotion(null, motion.id)).archivedBecause).toBeNull();
    await server.settle();
    const end = await desk.getMotion(null, motion.id);
    expect(end.archivedBecause).toBe('坡道装好了，大家满意');
    expect(end.steps.map(({ title, note }) => [title, note])).toEqual([
      ['开始讨论', '意见收齐了'],
      ['开始办理', null],
      ['开始评议', null],
      ['评议结束，没有人评', null],
      ['归档了', '坡道装好了，大家满意'],
    ]);
    expectRefused(await advance(desk.worker, motion, 'gathering'), 'motion.wrong_stage');
  });

  it('two workers who go on at once go one step', async () => {
    const motion = await desk.newMotion();
    const both = await Promise.all([
      advance(desk.worker, motion, 'deliberating'),
      advance(desk.secondWorker, motion, 'deliberating'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await desk.getMotion(null, motion.id)).steps).toHaveLength(1);
  });

  it('waits for a vote that runs, does not carry out what was voted down, and may talk it through again', async () => {
    const running = await desk.newMotion({ stage: 'voting' });
    await holdVote(running, 'open');
    expect(await desk.getMotion(null, running.id)).toMatchObject({
      vote: { state: 'open' },
      nowWords: expect.stringContaining('正在投票'),
    });
    for (const to of ['carrying_out', 'deliberating', 'archived'] as const) {
      expect((await advance(desk.worker, running, to, { note: '不等了' })).body.error?.code).toBe(
        'motion.vote_running',
      );
    }
    const failed = await desk.newMotion({ stage: 'voting' });
    await holdVote(failed, 'closed', false);
    expectRefused(await advance(desk.worker, failed, 'carrying_out'), 'motion.not_passed');
    expect((await advance(desk.worker, failed, 'deliberating')).status).toBe(200);
    expect((await desk.getMotion(null, failed.id)).steps.at(-1)?.title).toBe('重新讨论');
    expectRefused(await advance(desk.worker, failed, 'carrying_out'), 'motion.not_passed');
    expect((await rowOf(failed)).agreedAt).toBeNull();
    const passed = await desk.newMotion({ stage: 'voting' });
    await holdVote(passed, 'closed', true);
    expect((await advance(desk.worker, passed, 'carrying_out')).status).toBe(200);
    expect((await rowOf(passed)).agreedAt).toEqual(expect.any(Date));
  });

  it('shows what is overdue, also when a stage ended late', async () => {
    clock.set(new Date('2026-11-22T02:00:00Z'));
    desk = await openHallDesk(server);
    const motion = await desk.newMotion({ dueDay: '2026-11-22' });
    // The day is over at midnight in China.
    clock.set(new Date('2026-11-22T15:59:59Z'));
    expect((await desk.getMotion(null, motion.id)).isOverdue).toBe(false);
    clock.set(new Date('2026-11-22T16:00:00Z'));
    expect(await desk.getMotion(null, motion.id)).toMatchObject({ isOverdue: true, dueAt: '2026-11-22' });
    const home = (await desk.call(desk.worker, homeEndpoints.getHome, { courtyardId: desk.courtyard.id })).body;
    expect(home).toMatchObject({
      hallMatters: 1,
      waiting: [{ kind: 'workbench', title: '工作台有1件待办', hint: '其中1件已过期' }],
    });
    await advance(desk.worker, motion, 'deliberating');
    const { isOverdue, stages } = await desk.getMotion(null, motion.id);
    expect([isOverdue, stages[0]!.isOverdue, stages[1]!.isOverdue]).toEqual([false, true, false]);
  });

  it('says what was changed and why; a new summary waits for its check', async () => {
    const motion = await desk.newMotion();
    const form = {
      id: motion.id,
      summary: '在3号楼和4号楼装坡道',
      ownerName: '小吴',
      dueAt: dayIn(20),
      reason: '4号楼也要装',
    };
    expectRefused(await desk.call(desk.resident, motions.changeMotion, form), 'request.not_allowed');
    expect((await desk.call(desk.worker, motions.changeMotion, form)).body).toMatchObject({
      ownerName: '小吴',
      dueAt: dayIn(20),
      summary: motion.summary,
      isBeingChecked: true,
    });
    expect((await desk.getMotion(null, motion.id)).steps[0]).toMatchObject({
      title: `改了简单说明、负责人、完成期限（${motion.dueDay}改为${dayIn(20)}）`,
      note: null,
    });
    await server.settle();
    expect(await desk.getMotion(null, motion.id)).toMatchObject({
      summary: '在3号楼和4号楼装坡道',
      steps: [{ note: '4号楼也要装' }],
    });
    const bad = { ...form, summary: '违禁的新说明', reason: '违禁的原因' };
    await desk.call(desk.worker, motions.changeMotion, bad);
    await server.settle();
    const seen = await desk.getMotion(null, motion.id);
    expect([seen.summary, seen.steps.at(-1)!.note, seen.refusedBecause]).toEqual(['在3号楼和4号楼装坡道', null, null]);
    expect((await titlesOf(desk.worker)).sort()).toEqual(['您写的说明没有通过内容检查', '议题没有通过内容检查'].sort());
  });

  it('has attachments, ten at most, and a place for what the Party organisation said', async () => {
    const motion = await desk.newMotion();
    const add = async (who = desk.worker, caption = '施工图') =>
      desk.call(who, motions.addAttachment, {
        motionId: motion.id,
        caption,
        pictureId: await makePicture(server.parts, who.id),
      });
    expectRefused(await add(desk.resident), 'request.not_allowed');
    const [first] = (await add()).body.attachments;
    expect((await desk.getMotion(null, motion.id)).attachments).toEqual([]);
    await checked();
    expect((await desk.getMotion(null, motion.id)).attachments).toMatchObject([{ id: first!.id, caption: '施工图' }]);
    await add(desk.worker, '违禁的图');
    await checked();
    expect((await desk.getMotion(desk.worker, motion.id)).attachments).toHaveLength(1);
    for (let n = 0; n < 9; n += 1) await add();
    expect((await add()).body.error?.fields).toEqual({ pictureId: '最多放10个附件，请先删除一个' });
    const { body } = await desk.call(desk.worker, motions.removeAttachment, {
      motionId: motion.id,
      attachmentId: first!.id,
    });
    expect(body.attachments).toHaveLength(9);

    const record = (day: string) =>
      desk.call(desk.worker, motions.recordPartyFirst, { motionId: motion.id, day, note: '同意提交居民讨论' });
    expect((await record(dayIn(1))).body.error?.fields).toEqual({ day: '这一天还没有到，请重新选' });
    expect((await record(dayIn(-1))).body.steps.at(-1)).toMatchObject({
      kind: 'party_first',
      title: `${dayIn(-1)} 社区党组织研究`,
      note: '同意提交居民讨论',
    });
  });
});
