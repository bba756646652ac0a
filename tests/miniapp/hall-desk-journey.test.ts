import { Idea } from '../../server/src/hall/ideas/idea.entity';
import { Motion } from '../../server/src/hall/motions/motion.entity';
import { Paper } from '../../server/src/hall/casting/paper.entity';
import { Turnout } from '../../server/src/hall/casting/turnout.entity';
import { Vote } from '../../server/src/hall/votes/vote.entity';
import { closeDueVotes } from '../../server/src/hall/closing/close-due-votes.job';
import { clock, days, fromNow } from '../../server/src/platform/clock';
import { openCastingDesk, type CastingDesk } from '../support/casting-desk';
import { drawPhoto } from '../support/draw-photo';
import { moveIn } from '../support/mini-host/move-in';
import type { Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';

const TITLE = '给3号楼装一个坡道';

/** One matter from the idea to the printed result, at the desks of those who run it: on the bundle as it is released. */
describe('the desk of the hall on the built mini-program', () => {
  beforeAll(() => clock.set(new Date('2026-11-21T02:00:00Z')));
  const { server } = useServer();
  let desk: CastingDesk;
  let worker: Phone;
  let second: Phone;
  let supervisor: Phone;
  let motionId: string;
  let voteId: string;

  const motion = () => server.parts.database.read((db) => db.findOneByOrFail(Motion, { id: motionId }));
  const vote = () => server.parts.database.read((db) => db.findOneByOrFail(Vote, { motionId }));
  const tapAll = async ({ page }: Phone, ...names: string[]) => {
    for (const name of names) await page.tap(name);
  };
  /** A sheet is drawn in its own time; jest's patience ends it. */
  const keep = async (sheets: number) => {
    while (worker.record.kept.length < sheets) await worker.page.rest();
  };
  const roomOf = (nth: number) => `石榴院2号楼3单元${desk.voters[nth]!.household!.room}`;

  beforeAll(async () => {
    // With the resident of the hall itself they are four homes: three must take part.
    desk = await openCastingDesk(server, { homes: 3 });
    const photos = [await drawPhoto()];
    worker = await moveIn(server, desk.courtyard, '林主任', 'community_worker', { photos });
    second = await moveIn(server, desk.courtyard, '小吴', 'community_worker');
    supervisor = await moveIn(server, desk.courtyard, '赵委员', 'supervisor');
    for (const { page } of [worker, second, supervisor]) {
      await page.tap('我的');
      await page.tap('用微信登录');
      await page.see('登录设备');
    }
    await desk.newIdea(
      desk.resident,
      { title: TITLE, status: 'supported', supportNeeded: 1, answerDueAt: fromNow(-days(1)) },
      desk.voters.slice(0, 1),
    );
  });
  afterAll(async () => {
    for (const phone of [worker, second, supervisor]) phone?.close();
    clock.set(null);
  });

  it('leads from home to the idea that waits too long, and makes a motion of it', async () => {
    const { page } = worker;
    worker.open('home/index');
    await page.tap('工作台有1件待办');
    await page.see('已过期');
    await page.tap(TITLE);
    await page.arriveAt('hall-desk/ideas/index');
    await page.see('已超期');
    await page.see('坐轮椅的邻居出不了门');
    await tapAll(worker, '采纳，立为议题', '立为议题');
    await page.see('简单说明至少写4个字');
    await page.fill('简单说明', '在3号楼门口装一个坡道，方便轮椅进出。');
    await page.fill('负责人', '林主任');
    await page.tap('立为议题');
    await page.arriveAt('workbench/desk/index');
    await page.see('议题办理');
    await server.settle();
    const idea = await server.parts.database.read((db) => db.findOneByOrFail(Idea, { title: TITLE }));
    expect(idea.status).toBe('motion');
    motionId = idea.motionId!;
  });

  it('sets how many have to stand behind an idea', async () => {
    const { page } = worker;
    worker.open('hall-desk/ideas/index');
    await page.tap('附议人数和答复期限');
    await page.fill('附议人数', '');
    await page.tap('保存修改');
    await page.see('附议人数');
    await page.fill('附议人数', '12');
    await tapAll(worker, '答复期限增加', '保存修改');
    await page.see('以后提出的金点子按新规定执行');
  });

  it('records what the Party organisation said first, and goes on stage by stage', async () => {
    const { page } = worker;
    worker.open('hall-desk/motions/index');
    await page.tap(TITLE);
    await page.arriveAt('hall-desk/motion/index');
    await tapAll(worker, '写各方的立场', '居委会');
    await page.fill('立场', '坡道占的是公共空地，居委会赞成装。');
    await page.tap('提交');
    await page.see('居委会的立场已提交');
    await server.settle();
    await page.tap('先报社区党组织');
    await page.fill('结果', '同意提交居民会议表决。');
    await page.tap('记下这一步');
    await page.see('社区党组织');
    await page.tap('开始讨论');
    await page.see('请各方写明立场');
    await tapAll(worker, '进入“讨论”阶段', '准备表决', '进入“表决”阶段');
    await page.see('发起表决');
    expect(await motion()).toMatchObject({ stage: 'voting', ownerName: '林主任', dueDay: '2026-12-05' });
  });

  it('sets up a vote by its rule, and says what the law does not allow', async () => {
    const { page } = worker;
    await tapAll(worker, '发起表决', '居民会议', '下一步', '住户名册上的住户，一户一票');
    await page.see('至少要3户参与表决');
    await tapAll(worker, '下一步', '下一步');
    await page.fill('开始日期', '2026-11-25');
    await tapAll(worker, '下一步', '保存，先不公告');
    await page.see('文字正在检查');
    await server.settle();
    page.pullDown();
    await page.rest();
    await page.tap('公告这次表决');
    await page.see('不能再改，只能取消');
    await page.tap('公告');
    await page.see('开始时间：居民会议要提前10天公告');
    await page.tap('改一改');
    await page.see('居民会议要提前10天公告');
    await page.fill('开始日期', '2026-12-03');
    await page.fill('截止日期', '2026-12-10');
    await tapAll(worker, '下一步', '保存，先不公告');
    await page.see('已修改，检查通过后可以公告');
    await server.settle();
    page.pullDown();
    await page.rest();
    await tapAll(worker, '公告这次表决', '公告');
    await page.see('即将开始');
    ({ id: voteId } = await vote());
    expect(await vote()).toMatchObject({ state: 'announced', electorate: 'households', card: 'residents_meeting' });
    await page.tap('打印表决公告');
    await keep(1);
  });

  it('hands the phone over at a door, and keeps nothing of it', async () => {
    const { page } = worker;
    await desk.goToOpening(voteId);
    page.pullDown();
    await page.see('正在投票');
    await page.see('还差3户，至少3户');
    await page.tap('上门投票');
    await page.fill('房号', desk.voters[0]!.household!.room);
    await tapAll(worker, roomOf(0), '把手机交给投票人');
    await page.see('请确认投票人本人在场');
    await tapAll(worker, '本来就认识', '投票人本人在场', '把手机交给投票人', '选好了，去核对');
    await page.see('请先选好');
    await tapAll(worker, '赞成', '选好了，去核对');
    await page.see('投出以后不能再改');
    await page.tap('投出这一票');
    await page.see('投票成功');
    const { receipt, channel } = await server.parts.database.read((db) => db.findOneByOrFail(Turnout, { voteId }));
    expect([channel, page.text().replace(/\s/g, '')]).toEqual(['doorstep', expect.stringContaining(receipt)]);
    await page.tap('抄好了，还给工作人员');
    await page.seeNot(roomOf(0));
    const kept = [...worker.stored.values()].join('\n');
    for (const secret of [receipt, roomOf(0)]) expect(kept).not.toContain(secret);
  });

  it('counts a paper when two people have read the same on it, and not before', async () => {
    const enter = async (stance: '赞成' | '反对') => {
      worker.open(`hall-desk/papers/index?voteId=${voteId}`);
      await tapAll(worker, '录入', roomOf(1), '加照片');
      if (worker.page.can('同意并继续')) await worker.page.tap('同意并继续');
      await worker.page.tap(stance);
      await worker.page.rest();
      await worker.page.tap('录入这张票');
      await worker.page.see('等另一个人核对');
    };
    const check = async (stance: '赞成' | '反对') => {
      second.open('home/index');
      await second.page.tap('工作台有2件待办');
      await second.page.tap('“给3号楼装一个坡道”的纸质票');
      await second.page.arriveAt('hall-desk/papers/index');
      await second.page.tap(roomOf(1));
      await second.page.see('林主任录的，请您只看照片再录一遍');
      await second.page.tap(stance);
      await second.page.tap('确认和照片一致');
    };
    await enter('赞成');
    await check('反对');
    await second.page.see('和林主任录入的不一致，这张票没有计入');
    expect(await desk.turnoutOf(voteId)).toMatchObject({ heads: 1 });
    await enter('反对');
    await check('反对');
    await second.page.see('两次录入一致，这张票已计入');
    expect(await desk.turnoutOf(voteId)).toMatchObject({ heads: 2 });
    expect(await server.parts.database.read((db) => db.find(Paper, { order: { id: 'ASC' } }))).toMatchObject([
      { state: 'differs' },
      { state: 'counted' },
    ]);
  });

  it('lets a supervisor who had no hand in it decide that the paper was not theirs', async () => {
    const { page } = supervisor;
    const [, objecting] = desk.voters;
    await desk.object(objecting!, voteId, await desk.lineOf(objecting!, voteId));
    supervisor.open('home/index');
    await page.tap('工作台有1件待办');
    await page.tap('选票异议等您答复');
    await page.arriveAt('hall-desk/objections/index');
    await page.see('那天我不在家，不是我投的');
    await page.see('经手：林主任、小吴');
    await page.tap('答复异议');
    await page.tap('提交答复');
    await page.see('请选一个');
    await page.tap('属实，那一票作废');
    await page.fill('说明', '上门问过，那天家里没有人。');
    await page.tap('提交答复');
    await page.see('已答复，会通知提出的人');
    expect(await desk.turnoutOf(voteId)).toMatchObject({ heads: 1 });
  });

  it('reminds those who are missing, and leads to the result when it is over', async () => {
    const { page } = worker;
    worker.open(`hall-desk/vote/index?id=${voteId}`);
    await tapAll(worker, '提醒未投票的人', '提醒他们');
    await page.see('还能提醒1次');
    for (const voter of desk.voters.slice(1)) await desk.cast(voter, voteId);
    page.pullDown();
    await page.see('已达到，至少3户');
    await desk.goToClose(voteId);
    await closeDueVotes.run(server.parts.database);
    page.pullDown();
    await page.see('已出结果');
    await page.tap('打印结果公示');
    await keep(2);
    expect(page.can('查看结果')).toBe(true);
  });

  it('reports what was done and what it cost, to the fen', async () => {
    const { page } = worker;
    await tapAll(worker, '回到议题', '开始办理');
    await page.see('每笔花费都会公布');
    await tapAll(worker, '进入“办理”阶段', '公布进展');
    await page.fill('做了什么', '坡道浇好了，扶手下周装。');
    await page.fill('花了多少元', '12.345');
    await page.tap('报上去');
    await page.see('请填写金额');
    await page.fill('花了多少元', '1280.5');
    await page.see('记成¥1,280.50');
    await page.tap('报上去');
    await page.see('已提交');
    await server.settle();
    page.pullDown();
    await page.see('花了¥1,280.50');
    expect(await motion()).toMatchObject({ stage: 'carrying_out' });
  });

  it('broke nothing on the way', () => {
    expect([worker, second, supervisor].flatMap(({ problems }) => problems)).toEqual([]);
  });
});
