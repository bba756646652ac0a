import { Courtyard } from '../../server/src/places';
import { offerOperatorCode } from '../../server/src/set-up/set-up';
import { startPhone, type Phone } from '../support/mini-host/start-phone';
import { rollTitles } from '../support/roll-desk';
import { useServer } from '../support/use-server';

const WISH = '阳台灯不亮了，想请人换一换';

/** The same as tests/journeys/from-nothing-in-browser, by phones alone: tables without a row, and a community that lives and is handed over. */
describe('a community from nothing on the built mini-program', () => {
  const { server } = useServer();
  const phones: Phone[] = [];
  let operator: Phone;
  let worker: Phone;
  let plateCode: string;
  afterAll(() => phones.forEach((phone) => phone.close()));

  /** Somebody whom nobody knows yet. */
  async function come(): Promise<Phone> {
    const phone = startPhone(server);
    phones.push(phone);
    phone.open('me/index');
    await phone.page.tap('用微信登录');
    await phone.page.see('登录设备');
    return phone;
  }
  /** As WeChat asks the first time, before it gives the number. */
  async function bindPhone({ page }: Phone): Promise<void> {
    await page.tap('手机号');
    await page.tap('使用微信绑定的手机号');
    await page.tap('同意并继续');
    await page.arriveAt('me/index');
  }
  async function appoint(by: Phone, whom: Phone, name: string, role: string): Promise<void> {
    const { page } = by;
    by.open('identity-desk/appointments/index');
    await page.tap('登记新身份');
    await page.fill('对方的手机号', whom.owner.phoneNumber);
    await page.see('还没有用过小程序');
    await page.fill('怎么称呼对方', name);
    await page.tap('下一步');
    await page.tap(role);
    await page.tap('下一步');
    if (role === '网格员') {
      await page.tap('柳荫院');
      await page.tap('下一步');
    }
    await page.tap('登记身份');
    await page.arriveAt('identity-desk/appointments/index');
  }

  it('begins with the code of the set-up, and the places one by one', async () => {
    operator = await come();
    const { page } = operator;
    const [said] = await offerOperatorCode(server.parts.database);
    await page.tap('字号和隐私');
    await page.tap('首次开通');
    await page.fill('开通码', /开通码：(\S+)/.exec(said!)![1]!);
    await page.tap('成为平台管理员');
    await page.tap('去工作台');
    await page.tap('全部功能');
    await page.tap('区划和院子');
    for (const [kind, name, more = {}] of [
      ['区', '柳河区'],
      ['街道', '柳叶街道'],
      ['社区', '柳荫社区', { 社区电话: '0731-55550101' }],
      ['网格', '1网格'],
      ['院子', '柳荫院', { 地址: '柳叶路1号' }],
    ] as const) {
      await page.tap(`新增${kind}`);
      await page.fill(`${kind}名称`, name);
      for (const [label, value] of Object.entries(more)) await page.fill(label, value);
      await page.tap(`新增这个${kind}`);
      if (kind !== '院子') await page.tap(name);
    }
    await page.see('柳荫院');
    ({ plateCode } = await server.parts.database.read((db) => db.findOneByOrFail(Courtyard, { name: '柳荫院' })));
  });

  it('has a first worker, appointed before any courtyard can be joined, who is told', async () => {
    operator.open('workbench/desk/index');
    await operator.page.tap('还没有选社区');
    await operator.page.tap('柳荫社区');
    worker = await come();
    await appoint(operator, worker, '林主任', '社区工作者');
    await bindPhone(worker);
    await worker.page.see('社区工作者 · 柳荫社区');
    await worker.page.tap('消息');
    await worker.page.see('柳荫社区的社区工作者');
    operator.open('messages/inbox/index');
    await operator.page.see('您登记的身份已生效');
  });

  it('is made ready by the worker, and opened by the operator', async () => {
    const gridWorker = await come();
    await appoint(worker, gridWorker, '小陈', '网格员');
    await bindPhone(gridWorker);
    worker.owner.file = {
      name: '名册.csv',
      content: Buffer.from(`${rollTitles}\r\n柳荫院,1号楼,1单元,101,80,陈桂兰,13855551001,是,,`),
    };
    worker.open('places-desk/check-list/index');
    await worker.page.tap('住户名册');
    await worker.page.tap('第二步，选择填好的文件');
    await worker.page.see('名册.csv');
    await server.settle();
    worker.open('places-desk/import/index');
    await worker.page.tap('没问题，正式导入');
    await server.settle();
    await worker.page.see('导入完成');
    worker.open('places-desk/check-list/index');
    await worker.page.see('请平台管理员开通');
    operator.open('places-desk/check-list/index');
    await operator.page.tap('开通柳荫社区');
    await operator.page.tap('现在开通');
    await operator.page.see('居民扫牌子就能加入');
  });

  it('has a resident, who posts a wish', async () => {
    const resident = await come();
    const { page } = resident;
    resident.open(`places/plate/index?scene=${plateCode}`);
    await page.tap('我住这里');
    await page.arriveAt('home/index');
    await page.tap('心愿');
    await page.tap('许个心愿');
    await page.fill('您需要什么帮助', WISH);
    await page.tap('维修');
    await page.tap('使用微信绑定的手机号');
    await page.tap('同意并继续');
    await page.fill('您家门牌号', '1号楼101');
    await page.tap('许下心愿');
    await page.see('您的心愿收到了');
    await server.settle();
  });

  it('goes on under a successor, who accepts the post with what is open', async () => {
    const successor = await come();
    await bindPhone(successor);
    worker.open('workbench/posts/index');
    await worker.page.tap('柳荫社区社区工作者');
    await worker.page.tap('其他人');
    await worker.page.fill('接手人的手机号', successor.owner.phoneNumber);
    await worker.page.tap('请对方确认接手');
    await worker.page.see('撤回交接');
    successor.open('messages/inbox/index');
    await successor.page.tap('请您接手一个岗位');
    await successor.page.see('1件待办');
    await successor.page.tap('我来接手');
    await successor.page.tap('确认接手');
    await successor.page.see('岗位和交接');
    successor.open('workbench/desk/index');
    await successor.page.see(WISH);
    worker.open('workbench/desk/index');
    await worker.page.see('这里是社区工作人员用的');
  });

  it('broke nothing on the way', () => expect(phones.flatMap(({ problems }) => problems)).toEqual([]));
});
