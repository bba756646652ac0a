import { motionEndpoints as motions } from '@yuanli/shared/hall/motions.endpoints';
import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { exportHall } from '../../../server/src/hall';
import { HallNews } from '../../../server/src/hall/motions/hall-news.entity';
import { Idea } from '../../../server/src/hall/ideas/idea.entity';
import { IdeaSupport } from '../../../server/src/hall/ideas/idea-support.entity';
import { deliverHallNews } from '../../../server/src/hall/motions/deliver-hall-news';
import { notifySupporters } from '../../../server/src/hall/motions/notify-supporters';
import { InboxMessage } from '../../../server/src/messages/inbox-message.entity';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { OutboxMessage } from '../../../server/src/platform/outbox';
import { makePicture } from '../../support/factories/pictures';
import { dayIn, openHallDesk, type HallDesk } from '../../support/hall-desk';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let desk: HallDesk;
beforeEach(async () => {
  desk = await openHallDesk(server);
});

describe('followers', () => {
  /** An idea with so many co-signers and its motion. */
  async function followed(count: number) {
    const motionId = newId();
    const idea = await desk.newIdea(desk.resident, { status: 'motion', motionId, supporters: count });
    const supports = Array.from({ length: count }, () => ({
      id: newId(),
      ideaId: idea.id,
      personId: newId(),
      at: clock.now(),
    }));
    await desk.database.inTransaction((tx) => tx.insert(IdeaSupport, supports));
    const motion = await desk.newMotion({ id: motionId, ideaId: idea.id, proposerId: desk.resident.id });
    return { idea, motion, people: supports.map(({ personId }) => personId) };
  }
  const told = (people: readonly string[]) =>
    desk.database.read(async (db) =>
      (await Promise.all(people.map((personId) => db.countBy(InboxMessage, { personId })))).reduce(
        (sum, n) => sum + n,
        0,
      ),
    );

  it('all hear of a step exactly once, in batches, also when a batch comes twice', async () => {
    const { motion, people } = await followed(230);
    await desk.call(desk.worker, motions.advanceMotion, { id: motion.id, to: 'deliberating', dueAt: dayIn(14) });
    const [batch] = await desk.database.read((db) =>
      db.findBy(OutboxMessage, { topic: 'hall.notify_supporters', state: 'waiting' }),
    );
    const again = () =>
      desk.database.inTransaction((tx) => deliverHallNews(tx, batch!.payload as { newsId: string; after: string }));
    await Promise.all([server.settle(), again(), again()]);
    await server.settle();
    await again();
    expect(await told(people)).toBe(230);
    expect(await desk.database.read((db) => db.count(HallNews))).toBe(0);
    expect(await desk.inboxOf(desk.resident)).toMatchObject([
      { title: '议题开始讨论', link: { kind: 'motion', id: motion.id } },
    ]);
  });

  it('news of exactly a hundred, and of nobody, end too', async () => {
    for (const count of [0, 100]) {
      const { idea, people } = await followed(count);
      await desk.database.inTransaction((tx) =>
        notifySupporters(tx, idea.id, null, { title: '试', text: '试', link: { kind: 'idea', id: idea.id } }),
      );
      await server.settle();
      expect(await told(people)).toBe(count);
    }
    expect(await desk.database.read((db) => db.count(HallNews))).toBe(0);
  });
});

describe('lists', () => {
  const find = async (more: object = {}) =>
    (await desk.call(null, motions.findMotions, { communityId: desk.communityId, ...more })).body;

  it('what one can do most about comes first; the archive and a text are looked for in this community only', async () => {
    const made: Record<string, string> = {};
    for (const stage of ['carrying_out', 'evaluating', 'deliberating', 'gathering', 'voting', 'archived'] as const) {
      made[stage] = (await desk.newMotion({ stage, title: `${stage}的事` })).id;
    }
    await desk.newMotion({ isShown: false });
    await (await openHallDesk(server)).newMotion();
    const ids = async (more: object = {}) => (await find(more)).items.map(({ id }) => id);
    expect(await ids()).toEqual(
      ['voting', 'gathering', 'deliberating', 'evaluating', 'carrying_out'].map((stage) => made[stage]),
    );
    expect(await ids({ view: 'archive' })).toEqual([made['archived']]);
    expect(await ids({ stage: 'evaluating' })).toEqual([made['evaluating']]);
    expect(await ids({ q: 'VOTING' })).toEqual([made['voting']]);
    expect(await ids({ q: '轮椅' })).toHaveLength(5);
    expect([await ids({ q: '%' }), await ids({ q: '晾衣绳' })]).toEqual([[], []]);
    expect((await find({ stage: 'voting' })).items[0]!.nowWords).toBe('正在准备表决');
  });

  it('go on page by page across the stages; staff have theirs by the day they are due', async () => {
    for (let n = 0; n < 23; n += 1)
      await desk.newMotion({ stage: n % 2 ? 'gathering' : 'deliberating', dueDay: dayIn(n < 22 ? n % 4 : -3) });
    const first = await find();
    const second = await find({ cursor: first.nextCursor! });
    const all = [...first.items, ...second.items];
    expect([first.items.length, second.items.length, second.nextCursor, new Set(all.map(({ id }) => id)).size]).toEqual(
      [20, 3, null, 23],
    );
    const toRun = async (more: object = {}) => (await desk.call(desk.worker, motions.findMotionsToRun, more)).body;
    const one = await toRun();
    const two = await toRun({ cursor: one.nextCursor! });
    const due = [...one.items, ...two.items].map(({ dueAt }) => dueAt);
    expect([due.length, due, new Set([...one.items, ...two.items].map(({ id }) => id)).size]).toEqual([
      23,
      [...due].sort(),
      23,
    ]);
    expect((await toRun({ view: 'overdue' })).items.map(({ dueAt, isOverdue }) => [dueAt, isOverdue])).toEqual([
      [dayIn(-3), true],
    ]);
    expect((await desk.call(desk.resident, motions.findMotionsToRun, {})).body.items).toEqual([]);
  });

  it('everybody sees how much of what was agreed is carried out', async () => {
    const share = async () => (await desk.call(null, motions.getHallShare, { communityId: desk.communityId })).body;
    expect(await share()).toEqual({
      agreed: 0,
      carriedOut: 0,
      inHand: 0,
      evaluated: { satisfied: 0, fair: 0, dissatisfied: 0 },
    });
    const agreedAt = clock.now();
    await desk.newMotion();
    await desk.newMotion({ stage: 'carrying_out', agreedAt });
    await desk.newMotion({ stage: 'archived', agreedAt });
    await desk.newMotion({
      stage: 'evaluating',
      agreedAt,
      carriedOutAt: agreedAt,
      satisfied: 5,
      fair: 1,
      dissatisfied: 2,
    });
    expect(await share()).toEqual({
      agreed: 3,
      carriedOut: 1,
      inHand: 1,
      evaluated: { satisfied: 5, fair: 1, dissatisfied: 2 },
    });
  });
});

it('whoever leaves takes their idea along, and stands behind nothing any more; what became a matter of all stays without their name', async () => {
  const neighbour = await desk.newResident('老李');
  const own = await desk.newIdea(
    neighbour,
    { story: '我家门口', pictureIds: [await makePicture(server.parts, neighbour.id, 'used')] },
    [neighbour, desk.resident],
  );
  const others = await desk.newIdea(desk.resident, {}, [neighbour, desk.resident]);
  const reached = await desk.newIdea(desk.resident, { status: 'supported', answerDueAt: fromNow(days(7)) }, [
    neighbour,
    desk.resident,
  ]);
  const motion = await desk.newMotion({
    ideaId: (await desk.newIdea(neighbour, { status: 'motion' })).id,
    proposerId: neighbour.id,
  });
  expect(await desk.database.read((db) => exportHall(db, neighbour.id))).toMatchObject({
    ideas: [{ story: '我家门口' }, {}],
    ideasSupported: [{ title: own.title }, {}, {}],
  });

  expect((await desk.call(neighbour, identity.deleteAccount, { confirm: '注销' })).status).toBe(200);
  await server.settle();
  await desk.database.read(async (db) => {
    expect(await db.findOneByOrFail(Idea, { id: own.id })).toMatchObject({
      status: 'withdrawn',
      story: expect.stringContaining('注销'),
      pictureIds: [],
    });
    expect((await db.findOneByOrFail(Idea, { id: others.id })).supporters).toBe(1);
    expect((await db.findOneByOrFail(Idea, { id: reached.id })).supporters).toBe(2);
    expect(await db.countBy(IdeaSupport, { personId: neighbour.id })).toBe(0);
  });
  expect(await desk.getMotion(null, motion.id)).toMatchObject({ proposerName: '一位邻居' });
  expect((await desk.inboxOf(desk.resident))[0]!.title).toBe('金点子已撤回');
});
