import { caseSettingEndpoints as settings } from '@yuanli/shared/cases/case-settings.endpoints';
import { caseDeskEndpoints as desk } from '@yuanli/shared/cases/cases.endpoints';
import { dayInChina } from '@yuanli/shared/china-time';
import { Case } from '../../server/src/cases/case.entity';
import { answerForm, makeCaseStreet } from '../support/case-desk';
import { signedInPhoneOf } from '../support/mini-host/phone-of';
import type { MiniPage } from '../support/mini-host/mini-page';
import type { Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';

/** A day so many days from now, as a wheel has it. */
const dayAhead = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

/** Every sheet of a case, opened, filled in and sent by staff, and what the resident reads of it. */
describe('the sheets of the desk on the built mini-program', () => {
  const { server, desk: town } = useServer(makeCaseStreet);
  let worker: Phone;
  let resident: Phone;
  beforeAll(async () => {
    worker = await signedInPhoneOf(server, town.courtyard, town.gridWorker);
    resident = await signedInPhoneOf(server, town.courtyard, town.reporter);
  });
  afterAll(() => {
    for (const phone of [worker, resident]) phone?.close();
  });

  async function handle(id: string): Promise<MiniPage> {
    worker.open(`cases-desk/case/index?id=${id}`);
    await worker.page.see('办理经过');
    return worker.page;
  }
  async function read(id: string): Promise<MiniPage> {
    resident.open(`cases/detail/index?id=${id}`);
    await resident.page.see('打电话问社区');
    return resident.page;
  }
  async function answered(text: string): Promise<string> {
    const id = await town.begin({ text });
    await server.call(desk.answerCase, { id, ...answerForm() }, { as: town.gridWorker.token });
    return id;
  }

  it('不归我们: says where to go, whom to call and why, and it ends with this', async () => {
    const id = await town.report({ text: '厨房的燃气表坏了' });
    const page = await handle(id);
    await page.tap('不归我们');
    await page.tap('告知居民');
    await page.see('请填写');
    await page.fill('应该找谁', '区燃气公司客服');
    await page.fill('对方的电话', '0731-55550101');
    await page.fill('为什么不归我们', '燃气表由燃气公司检修，社区和物业不能动');
    await page.tap('告知居民');
    await page.see('已告知居民该找谁');
    await page.seeNot('受理，自己办');
    expect(await town.get(id)).toMatchObject({ status: 'referred' });
    const seen = await read(id);
    await seen.see('已告知去处');
    await seen.see('区燃气公司客服，电话0731-55550101。燃气表由燃气公司检修，社区和物业不能动');
  });

  it('并到这一件: makes one of two, and its reporter is told of the other', async () => {
    const into = await town.report({ text: '电梯按钮按了没反应', category: 'lift' }, town.neighbour);
    const id = await town.report({ text: '电梯又停在三楼不动', category: 'lift' });
    const page = await handle(id);
    await page.see('附近相似的');
    await page.tap('并到这一件');
    await page.see('居民会收到那一件的每一步进展，这一件不再单独办理。');
    await page.tap('并到这一件');
    const { number } = await town.get(into, town.neighbour);
    await page.see(`已并到${number}`);
    const seen = await read(id);
    await seen.tap(`查看并入的${number}`);
    await seen.see('电梯按钮按了没反应');
    expect(await town.get(into, town.neighbour)).toMatchObject({ joined: 1 });
  });

  it('请居民补充: the clock stops and says so; 不等补充: it goes on', async () => {
    const id = await town.begin({ text: '地下车库有一盏灯不亮' });
    const { dueAt } = await town.get(id);
    const page = await handle(id);
    await page.tap('请居民补充');
    await page.fill('要问什么', '是哪个车位旁边？');
    await page.tap('发给居民');
    await page.see('起等居民补充，期限暂停计算。问的是：是哪个车位旁边？');
    await page.see('暂停计算');
    expect(page.can('答复')).toBe(false);
    const seen = await read(id);
    await seen.see('起停止计算，您补充后接着算');
    await seen.see('是哪个车位旁边？');
    await page.tap('不等补充，继续办');
    await page.tap('现场看过，情况清楚了');
    await page.tap('继续办');
    await page.see('已恢复办理，期限接着计算');
    await page.seeNot('起等居民补充');
    await (await read(id)).see('现场看过，情况清楚了');
    const going = await town.get(id);
    expect(going.status).toBe('in_progress');
    expect(Date.parse(going.dueAt!)).toBeGreaterThanOrEqual(Date.parse(dueAt!));
  });

  it('列为急难特事: the leader on duty calls, and writes down what was agreed', async () => {
    const { communityId } = town.courtyard;
    const today = [{ day: dayInChina(Date.now()), personId: town.worker.id }];
    await server.call(settings.setDutyRoster, { placeId: communityId, days: today }, { as: town.worker.token });
    const id = await town.begin({ text: '老人摔伤了腿，家里没人照看' });
    const page = await handle(id);
    await page.tap('列为急难特事');
    await page.see('由值班领导小何在1个工作日内打第一个电话');
    await page.tap('老人或病人无人照看');
    await page.tap('列为急难特事');
    await page.see('已报值班领导');
    await page.seeNot('值班领导1个工作日内打第一个电话');
    await (await read(id)).see('列为急难特事，值班领导（小何）会打电话给您');
    const leader = await signedInPhoneOf(server, town.courtyard, town.worker);
    leader.open('workbench/desk/index');
    await leader.page.see('急难回电');
    leader.open(`cases-desk/case/index?id=${id}`);
    await leader.page.tap('记下通话情况');
    await leader.page.fill('通话情况', '明天上午派护理员上门');
    await leader.page.tap('保存');
    await leader.page.see('已保存');
    await leader.page.seeNot('记下通话情况');
    await (await read(id)).see('明天上午派护理员上门');
    expect(leader.problems).toEqual([]);
    leader.close();
  });

  it('记下联系情况: two of them, and only then it may be closed without the word of the resident', async () => {
    const id = await answered('健身器材的螺丝松了');
    const page = await handle(id);
    for (const words of ['打了电话，没有人接', '上门，家里没有人']) {
      expect(page.can('联系不上，办结')).toBe(false);
      await page.tap('记下联系情况');
      await page.tap(words);
      await page.tap('保存');
      await page.see('已保存');
      await page.rest();
    }
    await page.tap('联系不上，办结');
    await page.see('会记为“两次联系未果”，单独统计，不算满意。');
    await page.tap('办结');
    await page.see('已办结：两次联系未果');
    expect(await town.get(id)).toMatchObject({ status: 'closed', closing: 'not_reached' });
    await (await read(id)).see('联系过您，没有联系上');
  });

  it('列入计划: a day that is promised, and carried out as a new answer', async () => {
    const id = await town.begin({ text: '楼顶防水老化，下雨渗水' });
    const page = await handle(id);
    await page.tap('答复');
    await page.tap('列入计划');
    await page.fill('计划哪天办好（含）', dayAhead(30));
    await page.fill('已经做了什么', '现场看过，报了维修资金');
    await page.fill('打算怎么办', '天暖以后重做防水');
    await page.tap('答复居民');
    await page.see('已答复，等居民确认');
    const seen = await read(id);
    await seen.see('列入计划');
    await seen.see('天暖以后重做防水');
    const row = await server.parts.database.read((db) => db.findOneByOrFail(Case, { id }));
    await page.see('兑现计划');
    await page.tap('兑现计划');
    await page.see('开始兑现计划吗？');
    await page.tap('开始办');
    await page.see('已开始办，居民看得到');
    await page.see('答复');
    expect(row.plannedFor).not.toBeNull();
    expect((await town.get(id)).status).toBe('in_progress');
  });

  it('办不了: why, by which rule and who could', async () => {
    const id = await town.begin({ text: '门口想划一个自家的车位' });
    const page = await handle(id);
    await page.tap('答复');
    await page.tap('办不了');
    await page.tap('答复居民');
    await page.see('请写明按什么规定办不了');
    await page.fill('按什么规定办不了', '《物业管理条例》第50条');
    await page.fill('可以找谁', '业主大会表决');
    await page.fill('做了哪些了解', '到现场量过，问过消防');
    await page.fill('为什么办不了', '这里是消防通道');
    await page.tap('答复居民');
    await page.see('已答复，等居民确认');
    const seen = await read(id);
    for (const words of ['办不了', '这里是消防通道', '《物业管理条例》第50条', '业主大会表决']) await seen.see(words);
  });

  it('代记一件: for somebody who called, who is called back for the last word', async () => {
    worker.open('cases-desk/queue/index');
    const { page } = worker;
    await page.tap('代记一件');
    await page.arriveAt('cases-desk/take-call/index');
    await page.tap('石榴院');
    await page.arriveAt('cases/report/index');
    await page.fill('说说哪里不对', '楼道扶手松了，上楼不敢扶');
    await page.tap('提交');
    await page.see('请填写对方怎么称呼');
    await page.fill('对方的姓名', '冯奶奶');
    await page.fill('联系电话', '0731-55550133');
    await page.tap('提交');
    await page.see('收到了，有人会管');
    await server.settle();
    const made = await server.parts.database.read((db) =>
      db.findOneByOrFail(Case, { title: '楼道扶手松了，上楼不敢扶' }),
    );
    expect(made).toMatchObject({ source: 'staff', proxyRelation: 'grid_worker', consentWay: 'by_phone' });
    await handle(made.id);
    await page.see('电话同意');
    const as = town.gridWorker.token;
    await server.call(desk.acceptCase, { id: made.id }, { as });
    await server.call(desk.startCase, { id: made.id }, { as });
    await server.call(desk.answerCase, { id: made.id, ...answerForm() }, { as });
    await handle(made.id);
    await page.tap('登记电话回访');
    await page.tap('登记');
    await page.see('请选一项');
    await page.tap('解决了');
    await page.fill('居民的原话', '扶着结实了');
    await page.tap('登记');
    await page.see('已办结：解决了。居民说：扶着结实了');
  });

  it('写一条备注: stays with staff, whatever is shown to the resident', async () => {
    const words = '这家有矛盾，说话留意';
    const id = await town.begin({ text: '楼下堆了杂物，气味大' });
    const page = await handle(id);
    await page.tap('写一条备注');
    await page.tap('保存备注');
    await page.see('请填写');
    await page.fill('备注', words);
    await page.tap('保存备注');
    await page.see('已保存，只有工作人员看得到');
    await page.tap('居民看到的样子');
    await page.arriveAt('cases/detail/index');
    await page.rest();
    expect(page.text()).not.toContain(words);
    const seen = await read(id);
    await seen.rest();
    expect(seen.text()).not.toContain(words);
    expect(JSON.stringify(await town.get(id))).not.toContain(words);
  });

  it('was quick and quiet', () => {
    for (const { problems, setData } of [worker, resident]) {
      expect(problems).toEqual([]);
      expect(setData.largest).toBeLessThan(256 * 1024);
    }
  });
});
