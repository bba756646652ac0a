import { ideaEndpoints as ideas } from '@yuanli/shared/hall/ideas.endpoints';
import type { Idea } from '../../../server/src/hall/ideas/idea.entity';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { dayIn, openHallDesk, type HallDesk, type Someone } from '../../support/hall-desk';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';
import { countTasks } from '../../support/tasks-of';

const { server } = useServer();
let desk: HallDesk;
let neighbour: Someone;
beforeEach(async () => {
  desk = await openHallDesk(server);
  neighbour = await desk.newResident('老李');
});
afterEach(() => clock.set(null));

const accept = (who: Someone, { id }: { id: string }, more: object = {}) =>
  desk.call(who, ideas.acceptIdea, {
    id,
    summary: '在3号楼门口装一个坡道',
    ownerName: '林主任',
    dueAt: dayIn(7),
    ...more,
  });
const decline = (who: Someone, { id }: { id: string }, reason = '门口的地不够宽，装不下') =>
  desk.call(who, ideas.declineIdea, { id, reason });
const supported = (author: Someone, more: Partial<Idea> = {}, supporters: Someone[] = []) =>
  desk.newIdea(author, { status: 'supported', answerDueAt: fromNow(days(7)), ...more }, supporters);
const titlesOf = async (who: Someone) => (await desk.inboxOf(who)).map(({ title }) => title);

describe('answering', () => {
  it('waits on the desk of the community, what is overdue first; and everybody sees that it is overdue', async () => {
    clock.set(new Date('2026-11-22T02:00:00Z'));
    desk = await openHallDesk(server);
    const later = await supported(desk.resident, { answerDueAt: fromNow(days(3)) });
    const overdue = await supported(desk.resident, { answerDueAt: fromNow(-days(1)) });
    await desk.newIdea(desk.resident);
    await supported(desk.worker);
    const { body } = await desk.call(desk.worker, ideas.findIdeasToAnswer, {});
    expect(body.items.map(({ id, isOverdue }) => [id, isOverdue])).toEqual([
      [overdue.id, true],
      [later.id, false],
    ]);
    expect((await desk.getIdea(null, overdue.id)).isOverdue).toBe(true);
    expect((await desk.call(desk.resident, ideas.findIdeasToAnswer, {})).body.items).toEqual([]);
    expect(await countTasks(server, desk.worker, 'answer_idea')).toBe(2);
    expect(await countTasks(server, desk.resident, 'answer_idea')).toBe(0);
  });

  it('goes on page by page', async () => {
    for (let n = 0; n < 23; n += 1) await supported(desk.resident, { answerDueAt: fromNow(days(n % 5)) });
    const first = (await desk.call(desk.worker, ideas.findIdeasToAnswer, {})).body;
    const second = (await desk.call(desk.worker, ideas.findIdeasToAnswer, { cursor: first.nextCursor! })).body;
    const all = [...first.items, ...second.items];
    expect([first.items.length, second.items.length, second.nextCursor, new Set(all.map(({ id }) => id)).size]).toEqual(
      [20, 3, null, 23],
    );
    expect(all.map(({ answerDueAt }) => answerDueAt)).toEqual(all.map(({ answerDueAt }) => answerDueAt).sort());
  });

  it('taking it up makes it a motion with an owner and a day; author and co-signers hear of it when its summary has passed', async () => {
    const idea = await supported(desk.resident, {}, [desk.resident, neighbour]);
    expectRefused(await accept(desk.resident, idea), 'request.not_allowed');
    expectRefused(await accept(desk.worker, idea, { dueAt: dayIn(-1) }), 'motion.due_day');
    const { status, body } = await accept(desk.worker, idea);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'motion',
      motionId: expect.any(String),
      answeredBy: '林主任',
      can: { decide: false },
    });
    expect((await desk.getIdea(desk.resident, idea.id)).motionId).toBeNull();
    await server.settle();
    expect((await desk.getIdea(desk.resident, idea.id)).motionId).toBe(body.motionId);
    const motion = await desk.getMotion(neighbour, body.motionId!);
    expect(motion).toMatchObject({
      title: idea.title,
      stage: 'gathering',
      proposerName: '陈秀兰',
      supporters: 2,
      ideaId: idea.id,
      ownerName: '林主任',
      dueAt: dayIn(7),
    });
    for (const who of [desk.resident, neighbour]) {
      expect(await desk.inboxOf(who)).toMatchObject([
        { title: '金点子立为议题了', link: { kind: 'motion', id: body.motionId } },
      ]);
    }
  });

  it('declining needs a reason, and it is declined once everybody can read that; refused words are found anew', async () => {
    const idea = await supported(desk.resident, {}, [neighbour]);
    expect((await decline(desk.worker, idea, '不')).status).toBe(422);
    expect((await decline(desk.worker, idea, '违禁的话在这里')).body).toMatchObject({
      status: 'supported',
      isAnswerBeingChecked: true,
      reason: '违禁的话在这里',
    });
    expect(await desk.getIdea(neighbour, idea.id)).toMatchObject({
      status: 'supported',
      isAnswerBeingChecked: false,
      reason: null,
      answeredBy: null,
    });
    expectRefused(await decline(desk.secondWorker, idea), 'idea.already_answered');
    await server.settle();
    expect(await desk.getIdea(desk.worker, idea.id)).toMatchObject({
      status: 'supported',
      reason: null,
      answerRefusedBecause: expect.stringContaining('文字里'),
      can: { decide: true },
    });
    expect((await desk.getIdea(neighbour, idea.id)).answerRefusedBecause).toBeNull();
    expect([await titlesOf(desk.worker), await titlesOf(neighbour)]).toEqual([['答复没有通过内容检查'], []]);
    expect((await decline(desk.worker, idea)).status).toBe(200);
    await server.settle();
    expect(await desk.getIdea(null, idea.id)).toMatchObject({
      status: 'declined',
      reason: '门口的地不够宽，装不下',
      answeredBy: '林主任',
      isOverdue: false,
    });
    for (const who of [desk.resident, neighbour]) expect(await titlesOf(who)).toEqual(['社区答复了金点子']);
    expectRefused(await accept(desk.worker, idea), 'idea.already_answered');
  });

  it('whose reason nobody can read is no answer: it stays on the desk, and is overdue after its day', async () => {
    clock.set(new Date('2026-11-22T02:00:00Z'));
    desk = await openHallDesk(server);
    const idea = await supported(desk.resident, { answerDueAt: fromNow(days(1)) });
    const onDesk = async () =>
      (await desk.call(desk.worker, ideas.findIdeasToAnswer, {})).body.items.map(
        ({ isOverdue, isAnswerBeingChecked, answerRefusedBecause }) => [
          isOverdue,
          isAnswerBeingChecked,
          answerRefusedBecause,
        ],
      );
    const waiting = () => countTasks(server, desk.worker, 'answer_idea');
    await decline(desk.worker, idea, '违禁的话在这里');
    expect([await onDesk(), await waiting()]).toEqual([[[false, true, null]], 0]);
    await server.settle();
    expect([await onDesk(), await waiting()]).toEqual([[[false, false, expect.stringContaining('文字里')]], 1]);
    clock.set(fromNow(days(2)));
    expect(await onDesk()).toEqual([[true, false, expect.stringContaining('文字里')]]);
    expect(await desk.getIdea(null, idea.id)).toMatchObject({ status: 'supported', isOverdue: true });
    await accept(desk.worker, idea);
    expect([await onDesk(), (await desk.getIdea(desk.worker, idea.id)).answerRefusedBecause]).toEqual([[], null]);
  });

  it('one of two workers is the faster, and nobody answers their own', async () => {
    const idea = await supported(desk.resident);
    const [one, other] = await Promise.all([accept(desk.worker, idea), decline(desk.secondWorker, idea)]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const own = await supported(desk.worker);
    expectRefused(await accept(desk.worker, own), 'idea.own_idea');
    expect((await desk.getIdea(desk.worker, own.id)).can.decide).toBe(false);
    expectRefused(await accept(desk.worker, await desk.newIdea(desk.resident)), 'request.not_allowed');
    const elsewhere = await openHallDesk(server);
    expectRefused(await decline(elsewhere.worker, own), 'request.not_allowed');
  });
});
