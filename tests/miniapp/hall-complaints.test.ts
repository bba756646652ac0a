import { ideaEndpoints as ideas } from '@yuanli/shared/hall/ideas.endpoints';
import { motionEndpoints as motions } from '@yuanli/shared/hall/motions.endpoints';
import { clock, days, fromNow } from '../../server/src/platform/clock';
import { openHallDesk } from '../support/hall-desk';
import { moveIn } from '../support/mini-host/move-in';
import { phoneOf } from '../support/mini-host/phone-of';
import type { Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';

/** What should not stand in the hall: who tells of it, who decides, and what is read in its place. On the bundle as it is released. */
describe('complaints and answers of the hall on the built mini-program', () => {
  beforeAll(() => clock.set(new Date('2026-11-21T02:00:00Z')));
  const { server, desk } = useServer(openHallDesk);
  let neighbour: Phone;
  let worker: Phone;

  beforeAll(async () => {
    neighbour = await phoneOf(server, desk.courtyard, await desk.newResident('老李'));
    worker = await moveIn(server, desk.courtyard, '小周', 'community_worker');
    for (const { page } of [neighbour, worker]) {
      await page.tap('我的');
      await page.tap('用微信登录');
      await page.see('登录设备');
    }
  });
  afterAll(async () => {
    for (const phone of [neighbour, worker]) phone?.close();
    clock.set(null);
  });

  const tapAll = async ({ page }: Phone, ...names: string[]) => {
    for (const name of names) await page.tap(name);
  };
  async function complain(): Promise<void> {
    await tapAll(neighbour, '用语不文明', '提交投诉');
    await neighbour.page.see('已收到，社区工作人员会核实');
  }
  /** The worker finds it on the list, and takes it away by the rule. */
  async function removeByRule(words: string): Promise<void> {
    const { page } = worker;
    worker.open('moderation-desk/flagged/index');
    await tapAll(worker, words, '按规则撤下', '撤下这一条');
    await page.see('请选一条');
    await page.tap('骂人或者贬低别人');
    await page.fill('为什么', '说的是老李');
    await page.tap('撤下这一条');
    await page.see('已撤下，已通知对方');
    await server.settle();
  }

  it('an opinion goes by a rule, and both stand in its place', async () => {
    const { id } = await desk.newMotion();
    await desk.call(desk.resident, motions.giveOpinion, { motionId: id, side: 'reason', text: '反对的人都是懒人' });
    await server.settle();
    neighbour.open(`hall/motion/index?id=${id}`);
    await neighbour.page.see('反对的人都是懒人');
    await tapAll(neighbour, '更多，这一条还可以做什么', '内容不妥，我要投诉');
    await complain();
    await removeByRule('赞成的理由：反对的人都是懒人');
    neighbour.page.pullDown();
    await neighbour.page.see('这条意见已被撤下');
    await neighbour.page.see('骂人或者贬低别人：说的是老李');
    expect(neighbour.page.text()).not.toContain('懒人');
  });

  it('what content safety refuses stays before its author, with why, till they take it back', async () => {
    const { id } = await desk.newMotion();
    const { page } = neighbour;
    neighbour.open(`hall/motion/index?id=${id}`);
    await tapAll(neighbour, '说说我的意见', '赞成的理由');
    await page.fill('您的意见', '这里写着违禁内容');
    await page.tap('发表');
    await page.see('正在检查，目前只有您看得到');
    await server.settle();
    page.pullDown();
    await page.see('没有通过检查，只有您看得到');
    await tapAll(neighbour, '更多，这一条还可以做什么', '撤回我的意见');
    await page.see('您的意见已撤回');
  });

  it('the reason of an evaluation goes the same way, and the grade stays', async () => {
    const { id } = await desk.newMotion({ stage: 'evaluating' });
    await desk.call(desk.resident, motions.evaluateMotion, {
      motionId: id,
      grade: 'dissatisfied',
      reason: '老李就是个懒人',
    });
    await server.settle();
    neighbour.open(`hall/motion/index?id=${id}`);
    await neighbour.page.see('老李就是个懒人');
    await neighbour.page.tap('这一条内容不妥，我要投诉');
    await complain();
    await removeByRule('老李就是个懒人');
    neighbour.page.pullDown();
    await neighbour.page.see('这条原因已被撤下');
    await neighbour.page.see('骂人或者贬低别人：说的是老李');
    await neighbour.page.see('评了不满意');
  });

  it('the words of a motion go with a reason, and the desk asks for others', async () => {
    const { id } = await desk.newMotion({ title: '让老李搬走' });
    neighbour.open(`hall/motion/index?id=${id}`);
    await neighbour.page.see('让老李搬走');
    await neighbour.page.tap('内容不妥，我要投诉');
    await complain();
    worker.open('moderation-desk/flagged/index');
    await worker.page.see('让老李搬走');
    await worker.page.tap('议题');
    await tapAll(worker, '不合适，不通过', '用语不文明，请换个说法', '不合适，不通过');
    await worker.page.see('未通过，已通知对方');
    await server.settle();
    neighbour.page.pullDown();
    await neighbour.page.see('这个议题原来的内容撤下了，原因：用语不文明，请换个说法');
    expect(neighbour.page.text()).not.toContain('让老李搬走');

    const { page } = worker;
    worker.open(`hall-desk/motion/index?id=${id}`);
    await page.see('居民投诉经核实属实，原来的内容已撤下');
    await page.tap('改说明、负责人、完成期限');
    await page.fill('标题', '楼道里的杂物');
    await page.fill('简单说明', '请大家一起商量楼道里的杂物怎么办。');
    await page.fill('修改原因', '原来的标题指名道姓');
    await page.tap('保存修改');
    await page.see('已修改');
    await server.settle();
    neighbour.page.pullDown();
    await neighbour.page.see('楼道里的杂物');
    await neighbour.page.seeNot('原来的内容撤下了，原因');
  });

  it('an answer that was refused comes back to the desk, at the idea it is about', async () => {
    const idea = await desk.newIdea(desk.resident, {
      title: '东门外加两盏路灯',
      status: 'supported',
      supportNeeded: 1,
      answerDueAt: fromNow(-days(1)),
    });
    await desk.call(desk.worker, ideas.declineIdea, { id: idea.id, reason: '这里写着违禁内容' });
    const { page } = worker;
    worker.open('hall-desk/ideas/index');
    await page.see('答复正在检查');
    await server.settle();
    neighbour.open(`hall/idea/index?id=${idea.id}`);
    await neighbour.page.see('还没有答复');
    worker.open(`hall/idea/index?id=${idea.id}`);
    await page.tap('答复这个金点子');
    await page.arriveAt('hall-desk/ideas/index');
    await page.see('上次的答复没有通过检查');
    await page.see('已超期');
    await tapAll(worker, '不采纳', '这件事已经在办了', '提交答复');
    await page.arriveAt('hall/idea/index');
    await server.settle();
    neighbour.page.pullDown();
    await neighbour.page.see('社区的答复：这件事没有采纳');
    await neighbour.page.see('这件事已经在办了');
  });

  it('the desk offers what can be done: no progress once it is judged, and no election of the committee', async () => {
    const { page } = worker;
    const { id } = await desk.newMotion({ stage: 'evaluating' });
    worker.open(`hall-desk/motion/index?id=${id}`);
    await page.see('没办好，继续办理');
    expect(page.can('公布进展')).toBe(false);
    const { id: done } = await desk.newMotion({ stage: 'carrying_out' });
    worker.open(`hall-desk/motion/index?id=${done}`);
    await page.see('公布进展');
    const { id: toVote } = await desk.newMotion({ stage: 'voting' });
    worker.open(`hall-desk/vote/index?motionId=${toVote}`);
    await page.see('居委会选举不能在这里进行，要依法在现场无记名投票');
  });

  it('threw nothing on the way', () => {
    expect([neighbour, worker].flatMap(({ problems }) => problems)).toEqual([]);
  });
});
