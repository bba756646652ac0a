import { clock } from '../../../server/src/platform/clock';
import { ideaEndpoints as ideas } from '@yuanli/shared/hall/ideas.endpoints';
import type { ModerationRule } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints as motions } from '@yuanli/shared/hall/motions.endpoints';
import { moderationEndpoints as moderation } from '@yuanli/shared/moderation/moderation.endpoints';
import { MotionStep } from '../../../server/src/hall/motions/motion-step.entity';
import { dayIn, openHallDesk, type HallDesk, type Someone } from '../../support/hall-desk';
import { useServer } from '../../support/use-server';
import { codeOf } from '../../support/refused';

const { server } = useServer();
let desk: HallDesk;
let neighbour: Someone;
beforeEach(async () => {
  desk = await openHallDesk(server);
  neighbour = await desk.newResident('老李');
});

const flagged = async () => (await desk.call(desk.secondWorker, moderation.findFlagged, {})).body.items;
const inboxTitles = async (who: Someone) => (await desk.inboxOf(who)).map(({ title }) => title);
/** The only complaint there is was right. */
async function uphold(reason: string, rule?: ModerationRule): Promise<void> {
  const [one] = await flagged();
  expect(
    (await desk.call(desk.secondWorker, moderation.refuseFlagged, { id: one!.id, reason, ...(rule && { rule }) }))
      .status,
  ).toBe(200);
  await server.settle();
}

describe('a complaint about a motion', () => {
  const complain = (who: Someone | null, id: string) =>
    desk.call(who, motions.complainAboutMotion, { id, reason: '写了我家的事' });

  /** A motion that came from the idea of a resident. */
  async function motionFromIdea() {
    const idea = await desk.newIdea(desk.resident, { status: 'supported', answerDueAt: clock.now() });
    const { body } = await desk.call(desk.worker, ideas.acceptIdea, {
      id: idea.id,
      summary: '在3号楼门口装一个坡道',
      ownerName: '林主任',
      dueAt: dayIn(7),
    });
    await server.settle();
    return { id: body.motionId!, ideaId: idea.id };
  }

  it('is for those who read it and did not write it, and comes onto the list with all its words, once', async () => {
    const { id } = await motionFromIdea();
    expect(codeOf(await complain(null, id))).toBe('session.required');
    for (const author of [desk.worker, desk.resident]) {
      expect((await desk.getMotion(author, id)).can.complain).toBe(false);
      expect(codeOf(await complain(author, id))).toBe('request.not_allowed');
    }
    expect((await desk.getMotion(neighbour, id)).can.complain).toBe(true);
    expect([(await complain(neighbour, id)).status, (await complain(desk.secondWorker, id)).status]).toEqual([
      200, 200,
    ]);
    expect(await flagged()).toMatchObject([
      {
        subjectLabel: '议题',
        needsRule: false,
        text: expect.stringContaining('坐轮椅的邻居出不了门'),
        because: '居民反映：写了我家的事（共反映2次）',
      },
    ]);
  });

  it('that was right takes its words away, with those of the idea; why stays in the thread, and the matter goes on', async () => {
    const { id, ideaId } = await motionFromIdea();
    await complain(neighbour, id);
    await uphold('写了别人家的病情');
    const seen = await desk.getMotion(neighbour, id);
    expect(seen).toMatchObject({
      title: `议题${seen.number}`,
      story: '',
      pictures: [],
      ideaId: null,
      takenDownBecause: '写了别人家的病情',
      stage: 'gathering',
      can: { complain: false, speak: true },
    });
    expect(seen.steps.at(-1)).toMatchObject({ kind: 'words', title: '议题原来的内容撤下了', note: '写了别人家的病情' });
    expect((await desk.getIdea(neighbour, ideaId)).error?.code).toBe('idea.not_found');
    expect(await desk.getIdea(desk.resident, ideaId)).toMatchObject({
      status: 'taken_down',
      reason: '写了别人家的病情',
    });
    expect(await inboxTitles(desk.resident)).toContain('金点子已撤下');
    expect(await inboxTitles(desk.worker)).toContain('议题的内容撤下了');
    const { body } = await desk.call(null, motions.findMotions, { communityId: desk.communityId, q: '坡道' });
    expect(body.items).toEqual([]);
  });

  it('that was right about the idea takes its motion along', async () => {
    const { id, ideaId } = await motionFromIdea();
    expect(
      (await desk.call(neighbour, ideas.complainAboutIdea, { id: ideaId, reason: '说的是别人家的事' })).status,
    ).toBe(200);
    await uphold('涉及别人隐私');
    expect((await desk.getMotion(neighbour, id)).takenDownBecause).toBe('涉及别人隐私');
    expect(await desk.getIdea(desk.resident, ideaId)).toMatchObject({ status: 'taken_down', reason: '涉及别人隐私' });
    const steps = await desk.database.read((db) => db.findBy(MotionStep, { motionId: id, kind: 'words' }));
    expect(steps).toHaveLength(1);
  });

  it('lets those who run it write it anew; others read that once it has been checked, and no title changes otherwise', async () => {
    const motion = await desk.newMotion();
    const { ownerName } = motion;
    const change = (form: { title?: string; summary: string }) =>
      desk.call(desk.worker, motions.changeMotion, {
        id: motion.id,
        ownerName,
        dueAt: motion.dueDay!,
        reason: '重新写',
        ...form,
      });
    expect((await change({ title: '别的标题', summary: motion.summary })).body.error?.fields).toEqual({
      title: '标题定了就不改了',
    });
    await complain(neighbour, motion.id);
    await uphold('标题里有人名');
    expect((await change({ summary: '在门口装一个坡道' })).body.error?.fields).toEqual({
      title: '原来的标题撤下了，请重新写一个',
    });
    expect((await change({ title: '门口装坡道', summary: '在门口装一个坡道' })).status).toBe(200);
    expect((await desk.getMotion(neighbour, motion.id)).title).not.toBe('门口装坡道');
    await server.settle();
    const seen = await desk.getMotion(neighbour, motion.id);
    expect(seen).toMatchObject({ title: '门口装坡道', summary: '在门口装一个坡道', takenDownBecause: null });
    expect(seen.steps.filter(({ kind }) => kind === 'words').map(({ title, note }) => [title, note])).toEqual([
      ['议题原来的内容撤下了', '标题里有人名'],
      ['议题的内容重新写了，大家又能看到', null],
    ]);
  });

  it('is not mixed up with newer words that still wait, which do not bring the old ones back', async () => {
    const motion = await desk.newMotion();
    await desk.call(desk.worker, motions.changeMotion, {
      id: motion.id,
      ownerName: '林主任',
      dueAt: motion.dueDay!,
      summary: '拿不准的新说明',
      reason: '说得更清楚',
    });
    await complain(neighbour, motion.id);
    await uphold('标题里有人名');
    expect(await desk.getMotion(neighbour, motion.id)).toMatchObject({
      takenDownBecause: '标题里有人名',
      summary: expect.stringContaining('撤下了'),
    });
  });

  it('that was not right changes nothing', async () => {
    const motion = await desk.newMotion();
    await complain(neighbour, motion.id);
    const [one] = await flagged();
    await desk.call(desk.secondWorker, moderation.clearFlagged, { id: one!.id });
    await server.settle();
    expect(await desk.getMotion(neighbour, motion.id)).toMatchObject({
      title: motion.title,
      takenDownBecause: null,
      can: { complain: true },
    });
  });
});

describe('a complaint about the reason of an evaluation', () => {
  const reasons = async (who: Someone | null, motionId: string) =>
    (await desk.call(who, motions.findEvaluations, { motionId })).body.items;
  const complain = (who: Someone, id: string) =>
    desk.call(who, motions.complainAboutEvaluation, { id, reason: '在骂人' });

  it('that was right leaves the grade, and in the place of the words the rule and why', async () => {
    const { id: motionId } = await desk.newMotion({ stage: 'evaluating' });
    const judge = (reason: string) =>
      desk.call(desk.resident, motions.evaluateMotion, { motionId, grade: 'dissatisfied', reason });
    await judge('老李就是个懒人');
    await server.settle();
    const [said] = await reasons(neighbour, motionId);
    expect([
      said!.can.complain,
      (await reasons(desk.resident, motionId))[0]!.can.complain,
      (await reasons(null, motionId))[0]!.can.complain,
    ]).toEqual([true, false, false]);
    expect(codeOf(await complain(desk.resident, said!.id))).toBe('request.not_allowed');
    expect((await complain(neighbour, said!.id)).status).toBe(200);
    expect(await flagged()).toMatchObject([{ subjectLabel: '议题评议', needsRule: true, text: '老李就是个懒人' }]);
    await uphold('说的是老李', 'insult');
    expect(await reasons(null, motionId)).toMatchObject([
      { grade: 'dissatisfied', reason: '', removedBy: 'insult', removedBecause: '说的是老李' },
    ]);
    expect((await desk.getMotion(null, motionId)).evaluation).toMatchObject({ dissatisfied: 1 });
    expect((await desk.inboxOf(desk.resident))[0]).toMatchObject({
      title: '您写的评议原因没有公开',
      text: expect.stringContaining('骂人或者贬低别人：说的是老李'),
    });
    expect(codeOf(await complain(neighbour, said!.id))).toBe('request.not_allowed');
    await judge('坡太陡了');
    await server.settle();
    expect(await reasons(neighbour, motionId)).toMatchObject([
      { reason: '坡太陡了', removedBy: null, removedBecause: null, can: { complain: true } },
    ]);
  });

  it('is not needed for what content safety refused, and its author hears why', async () => {
    const { id: motionId } = await desk.newMotion({ stage: 'evaluating' });
    await desk.call(desk.resident, motions.evaluateMotion, { motionId, grade: 'fair', reason: '违禁的话' });
    await server.settle();
    expect(await reasons(desk.resident, motionId)).toEqual([]);
    expect((await desk.inboxOf(desk.resident))[0]).toMatchObject({
      title: '您写的评议原因没有公开',
      text: expect.stringContaining('文字里'),
    });
  });
});

describe('a complaint about a position', () => {
  it('that was right leaves its place, with why, until the party says something else', async () => {
    const motion = await desk.newMotion();
    const take = (text: string) =>
      desk.call(desk.worker, motions.addPosition, { motionId: motion.id, party: 'residents_committee', text });
    await take('谁反对谁就是不讲理');
    await server.settle();
    const positions = async (who: Someone | null) => (await desk.getMotion(who, motion.id)).positions;
    const [said] = await positions(neighbour);
    expect([said!.can.complain, (await positions(desk.worker))[0]!.can.complain]).toEqual([true, false]);
    const complain = (who: Someone) =>
      desk.call(who, motions.complainAboutPosition, { id: said!.id, reason: '用语不文明' });
    expect([codeOf(await complain(desk.worker)), codeOf(await complain(neighbour))]).toEqual([
      'request.not_allowed',
      200,
    ]);
    await uphold('用语不文明');
    expect(await positions(null)).toMatchObject([{ text: '', removedBecause: '用语不文明', can: { complain: false } }]);
    expect((await desk.inboxOf(desk.worker))[0]).toMatchObject({
      title: '您写的立场没有公开',
      text: expect.stringContaining('用语不文明'),
    });
    await take('居委会赞成装坡道');
    await server.settle();
    expect(await positions(null)).toMatchObject([{ text: '居委会赞成装坡道', removedBecause: null }]);
  });
});
