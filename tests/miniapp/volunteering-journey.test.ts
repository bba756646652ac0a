import type { Courtyard } from '../../server/src/places';
import { clock, minutes } from '../../server/src/platform/clock';
import { findLedgerDifferences } from '../../server/src/points/checks/find-ledger-differences';
import { newResidentCard } from '../support/factories/volunteering';
import { lookAt } from '../support/mini-host/look-at';
import type { Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';
import { openStreet } from '../support/volunteering-street';

const TITLE = '周六社区助餐';
const GIFT = '保温杯一个';

/** A Saturday, 10 in the morning in China, whenever the test runs. */
const MORNING = new Date('2026-11-21T02:00:00Z');

/** One shift from the draft to the gift, each person on a phone of their own, on the bundle as it is released. */
describe('volunteering on the built mini-program', () => {
  beforeAll(() => clock.set(MORNING));
  const { server } = useServer();
  let courtyard: Courtyard;
  let coordinator: Phone;
  let regular: Phone;
  let newcomer: Phone;
  let keeper: Phone;

  beforeAll(async () => {
    ({ courtyard, coordinator, regular, newcomer, keeper } = await openStreet(server, GIFT));
  });
  afterAll(async () => {
    for (const phone of [coordinator, regular, newcomer, keeper]) phone?.close();
    clock.set(null);
  });

  const pass = (count: number) => clock.advance(minutes(count));
  const phoneCodesUsed = (): number =>
    server.standIn.control('count-calls', { path: '/wxa/business/getuserphonenumber' }).calls;

  async function openDesk({ page }: Phone, row: string): Promise<void> {
    for (const name of ['我的', '用微信登录', '工作台', '全部功能', row]) await page.tap(name);
  }

  it('is drafted step by step by the coordinator', async () => {
    const { page } = coordinator;
    await openDesk(coordinator, '志愿活动');
    await page.tap('新建活动');
    await page.see('第1步，共5步');
    await page.tap('下一步');
    await page.see('请填写活动名称');
    await page.tap('志愿服务');
    await page.fill('活动名称', TITLE);
    await page.tap('下一步');
    await page.fill('活动内容', '给来食堂的老人打饭、收碗，腿脚不便的送到家。');
    await page.tap('下一步');
    await page.fill('活动地点', '社区食堂一楼');
    await page.fill('自带物品', '围裙');
    await page.tap('下一步');
    await page.tap('班次开始时');
    await page.tap('下一步');
    await page.see('请核对，没问题就保存');
    expect(page.text()).toContain('按社区积分规则计积分');
    await page.tap('保存草稿');
    await page.arriveAt('volunteering-desk/plan/index');
  });

  it('gets a post and a shift that begins soon, and is published', async () => {
    const { page } = coordinator;
    await page.tap('添加岗位');
    await page.fill('岗位名称', '打饭');
    await page.fill('岗位职责', '戴好口罩，给老人打饭');
    await page.tap('添加岗位');
    await page.tap('为“打饭”排班次');
    const wheels = { 日期: '2026-11-21', 开始时间: '10:30', 结束时间: '12:00', 招募人数: '1' };
    for (const [label, value] of Object.entries(wheels)) await page.fill(label, value);
    await page.tap('排这个班次');
    await page.see('11月21日（周六）上午10:30到中午12:00');
    await page.tap('发布活动');
    await page.tap('发布活动');
    await page.see('内容正在检查');
    await regular.page.tap('志愿');
    await regular.page.see('目前没有招募中的班次');
    await server.settle();
    page.pullDown();
    await page.see('签到和名单');
  });

  it('is signed up for by a volunteer with one tap', async () => {
    const { page } = regular;
    page.pullDown();
    await page.tap(TITLE);
    await page.tap('登录后报名');
    await page.seeNot('登录后报名');
    await page.tap('我来报名');
    await page.see('报名成功，到时见');
    await page.tap('有变化时微信通知我');
    await page.tap('查看我的报名');
    await page.see('到场后扫描负责人手机上的签到码');
  });

  it('is found from home by a newcomer, who looks without any login', async () => {
    const { page } = newcomer;
    newcomer.open(`places/plate/index?scene=${courtyard.plateCode}`);
    await page.tap('先随便看看');
    await page.tap('志愿');
    await page.see('上午10:30到中午12:00');
    await page.see('已满，可以候补');
    await page.tap(TITLE);
    await page.see('不限条件');
    expect(newcomer.stored.has('token')).toBe(false);
  });

  it('leads them to register once, and asks for the phone number once', async () => {
    const { page } = newcomer;
    await page.tap('登录后报名');
    await page.tap('登记为志愿者');
    await page.see('自愿参加志愿服务，不收取报酬和礼物。');
    await page.fill('姓名', '陈秀兰');
    const card = newResidentCard();
    await page.fill('身份证号码', `${card.slice(0, -1)}${card.endsWith('1') ? '2' : '1'}`);
    await page.see('身份证号码不对，请对照证件检查');
    await page.fill('身份证号码', card);
    await page.seeNot('身份证号码不对，请对照证件检查');
    await page.tap('同意承诺，登记');
    await page.see('绑定手机号');
    await page.tap('使用微信绑定的手机号');
    await page.tap('同意并继续');
    await page.tap('我住这里，继续登记');
    await page.see('已登记为志愿者，请选择班次');
    expect(phoneCodesUsed()).toBe(1);
    expect([...newcomer.stored.values()].join()).not.toContain(card);
    pass(1);
    expect(page.route()).toBe('volunteering/activity/index');
    await page.seeNot('登记为志愿者');
  });

  it('lets them wait in line, and gives them the seat that is given back', async () => {
    const { page } = newcomer;
    await page.tap('我要候补');
    await page.see('您排在第1位');
    await page.tap('查看我的报名');
    await regular.page.tap('不能参加，取消报名');
    await regular.page.tap('取消报名');
    await regular.page.see('报名已取消');
    newcomer.open('home/index');
    await page.tap('有名额');
    await page.see('有名额了，等您答复');
    await page.tap('确认参加');
    await page.see('名额已为您保留，到时见');
  });

  it('keeps a scan made without network, and marks it as late once it is sent', async () => {
    pass(30);
    await coordinator.page.tap('签到和名单');
    await coordinator.page.see('请志愿者扫码');
    newcomer.open('home/index');
    await newcomer.page.tap(await newcomer.page.line(TITLE));
    await newcomer.page.see('扫码签到');
    newcomer.goOffline();
    newcomer.owner.sees = await lookAt(coordinator);
    await newcomer.page.tap('扫码签到');
    await newcomer.page.see('待上传');
    pass(5);
    newcomer.restart();
    newcomer.open('home/index');
    await newcomer.page.see('没有网络');
    newcomer.goOnline();
    await newcomer.page.tap(await newcomer.page.line(TITLE));
    await newcomer.page.see('上午10:31 · 补传');
  });

  it('is checked out of by typing the code of that moment', async () => {
    pass(84);
    coordinator.page.pullDown();
    await coordinator.page.see('上午10:31签到（补传）');
    // The screen still shows a code of before until both answers of the pull are drawn.
    await coordinator.page.rest();
    const [code] = /\d{6}$/.exec(await lookAt(coordinator))!;
    const { page } = newcomer;
    await page.tap('输入6位数字');
    await page.fill('6位数字', newcomer.owner.sees.slice(-6));
    await page.tap('签退');
    await page.see('签到码不对');
    await page.fill('6位数字', code);
    await page.tap('签退');
    await page.see('签退成功，您辛苦了');
  });

  it('ends with minutes the coordinator confirms', async () => {
    const { page } = coordinator;
    page.pullDown();
    await page.tap('确认时长');
    await page.see('按签到、签退时间计算为1小时29分');
    await page.fill('评价', '准时，耐心');
    await page.tap('确认1小时29分钟');
    await page.see('记录1小时29分钟');
  });

  it('shows the volunteer minutes and points, and why', async () => {
    const { page } = newcomer;
    page.pullDown();
    await page.tap('查看这次服务记录');
    await page.see('准时，耐心');
    newcomer.open('home/index');
    await page.tap('积分');
    await page.see('+14');
    await page.tap(await page.line(TITLE));
    await page.see('获得14积分');
  });

  it('buys a gift with them, which the keeper hands over by a scan', async () => {
    const { page } = newcomer;
    newcomer.open('home/index');
    await page.tap('积分');
    await page.tap('兑换礼品');
    await page.tap(GIFT);
    await page.tap('用12积分兑换');
    await page.see('请出示给发放人员扫码');
    keeper.owner.sees = await lookAt(newcomer);
    await openDesk(keeper, '发放礼品');
    await keeper.page.tap('扫居民的领取码');
    await keeper.page.tap('确认发放');
    await keeper.page.see(`“${GIFT}”已发放给`);
    page.pullDown();
    await page.see('中午12:00领取');
  });

  it('stands in the statement, line by line', async () => {
    const { page } = newcomer;
    newcomer.open('points/statement/index');
    await page.see('+14');
    await page.see('−12');
    await page.see('可用积分 · 槐荫社区\n2\n');
    await page.tap('支出');
    await page.seeNot('+14');
    await page.tap(await page.line(GIFT));
    await page.see('使用12积分');
    expect(await server.parts.database.read((db) => findLedgerDifferences(db))).toEqual([]);
  });

  it('was quick and quiet on every phone', () => {
    for (const { problems, setData, stored } of [coordinator, regular, newcomer, keeper]) {
      expect(problems).toEqual([]);
      expect([...stored.keys()].filter((key) => key.startsWith('draft:'))).toEqual([]);
      expect(setData.largest).toBeLessThan(256 * 1024);
    }
  });
});
