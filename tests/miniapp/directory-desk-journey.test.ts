import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import { ServiceAtLocation } from '../../server/src/directory/services/service-at-location.entity';
import { ServiceNotice } from '../../server/src/directory/services/service-notice.entity';
import type { Courtyard } from '../../server/src/places';
import { clock } from '../../server/src/platform/clock';
import { at } from '../support/booking-desk';
import { makePerson, signInAs } from '../support/factories/people';
import { makeBuilding, makeCourtyard, makeHousehold } from '../support/factories/places';
import { makeService, middle } from '../support/factories/services';
import { moveIn } from '../support/mini-host/move-in';
import type { Phone } from '../support/mini-host/start-phone';
import { startTestServer, type TestServer } from '../support/test-server';

const titles = '编号,名称,类别,地址,纬度,经度,坐标系,开放时间';
const file = (...lines: string[]) => Buffer.from([titles, ...lines].join('\r\n'));

/** The circle kept by those who look after it, each on a phone of their own: on a round and at the desk. */
describe('the desk of the circle on the built mini-program', () => {
  let server: TestServer;
  let courtyard: Courtyard;
  let gridWorker: Phone;
  let worker: Phone;
  const neighbours: string[] = [];
  beforeAll(async () => {
    // A Monday, eight in the morning.
    clock.set(at('08:00'));
    server = await startTestServer();
    const { database } = server.parts;
    courtyard = await makeCourtyard(database, middle);
    gridWorker = await moveIn(server, courtyard, '小陈', 'grid_worker');
    worker = await moveIn(server, courtyard, '林主任', 'community_worker');
    const { id: buildingId } = await makeBuilding(database, { courtyardId: courtyard.id });
    for (const nickname of ['陈阿姨', '老周']) {
      const person = await makePerson(database, {
        courtyard,
        nickname,
        phone: true,
        verifiedIn: await makeHousehold(database, { buildingId }),
      });
      neighbours.push(await signInAs(database, person));
    }
    for (const phone of [gridWorker, worker]) {
      await phone.page.tap('我的');
      await phone.page.tap('用微信登录');
      await phone.page.see('登录设备');
    }
  });
  afterAll(async () => {
    for (const phone of [gridWorker, worker]) phone?.close();
    clock.set(null);
    await server?.close();
  });

  const named = (name: string) => server.parts.database.read((db) => db.findOneByOrFail(ServiceAtLocation, { name }));
  const newService = (given: Partial<ServiceAtLocation>) =>
    makeService(server.parts.database, { communityId: courtyard.communityId, gridId: courtyard.gridId, ...given });

  it('leads the grid worker from home to what two neighbours doubt, and one tap settles it', async () => {
    const { id } = await newService({ name: '便民理发' });
    const { page } = gridWorker;
    for (const as of neighbours)
      await server.call(
        serviceEndpoints.reportService,
        { id, kind: 'phone_changed', note: '换成010-55550177了' },
        { as },
      );
    gridWorker.open('home/index');
    await page.tap('工作台有1件待办');
    await page.tap('便民理发');
    await page.arriveAt('directory-desk/services/index');
    await page.see('2位邻居反映：电话变了');
    await page.see('“换成010-55550177了”');
    await page.see('还没有人核实过');
    expect([page.can('新增服务'), page.can('导入')]).toEqual([false, false]);
    await page.tap('核实无误');
    await page.see('便民理发核实无误，居民会看到是您今天核实的');
    await page.see('都核实过了');
    await page.tap('全部');
    await page.tap('便民理发');
    await page.see('11月23日（周一）由网格员小陈核实');
    expect(await named('便民理发')).toMatchObject({ status: 'listed' });
  });

  it('lets the grid worker close a door for three days, and open it again', async () => {
    const { page } = gridWorker;
    await page.tap('暂停开放');
    await page.tap('装修');
    await page.fill('结束日期', '2026-11-24');
    await page.tap('暂停开放2天');
    await page.see('已设置暂停开放');
    await page.see('暂停开放到11月24日（装修）');
    const { id: serviceId } = await named('便民理发');
    const notices = () => server.parts.database.read((db) => db.findBy(ServiceNotice, { serviceId }));
    expect(await notices()).toMatchObject([
      { kind: 'renovation', fromDay: '2026-11-23', untilDay: '2026-11-24', removedAt: null },
    ]);
    await page.tap('便民理发');
    await page.tap('取消“暂停开放到11月24日（装修）”');
    await page.see('已恢复开放');
    expect((await notices())[0]?.removedAt).not.toBeNull();
  });

  it('makes a service step by step, and says its week before it is kept', async () => {
    const { page } = worker;
    worker.open('directory-desk/services/index');
    await page.tap('新增服务');
    await page.arriveAt('directory-desk/edit/index');
    await page.tap('下一步');
    await page.see('请填写名称');
    await page.fill('名称', '社区律师');
    await page.fill('机构', '槐荫律师事务所');
    await page.tap('调解法律');
    await page.tap('下一步');
    await page.fill('地址', '青石街20号');
    await page.tap('下一步');
    await page.see('请标注位置');
    await page.tap('不在门口，填经纬度');
    await page.fill('经纬度', '116.4');
    await page.tap('用这个位置');
    await page.see('请填写纬度和经度');
    await page.tap('在地图上选');
    await page.tap('同意并继续');
    await page.see('已经记下位置');
    await page.tap('下一步');
    await page.tap('下一步');
    await page.see('请至少填写一天的时间');
    await page.tap('周一');
    await page.tap('这天开放，填写时间');
    await page.tap('加一段时间');
    await page.fill('第1段几点开门', '08:30');
    await page.tap('周一到周五都用这个时间');
    await page.tap('休息');
    await page.tap('下一步');
    await page.fill('电话', '打不通');
    await page.tap('下一步');
    await page.tap('可预约');
    await page.tap('下一步');
    await page.see('请核对，没问题就保存');
    await page.see('8:30–12:00、14:00–17:00');
    await page.tap('添加这项服务');
    await page.see('电话只能有数字和短横线');
    await page.fill('电话', '010-55550166');
    await page.tap('下一步');
    await page.tap('下一步');
    await page.tap('添加这项服务');
    await page.arriveAt('directory-desk/services/index');
    expect(await named('社区律师')).toMatchObject({
      category: 'mediation',
      openingHours: 'Mo-Fr 08:30-12:00,14:00-17:00; PH off',
      phones: ['010-55550166'],
      slotMinutes: 30,
      latitudeE6: 39_908_598,
      longitudeE6: 116_393_758,
    });
  });

  it('begins a change with all that is written, and keeps what was not touched', async () => {
    const { page } = worker;
    const { id } = await newService({
      name: '修鞋摊',
      openingHours: 'Jul-Aug Mo-Fr 07:00-11:00',
      keywords: '修鞋 配钥匙',
    });
    worker.open(`directory-desk/edit/index?id=${id}`);
    await page.see('请核对，没问题就保存');
    await page.tap('开放时间');
    expect(page.valueOf('标准格式')).toBe('Jul-Aug Mo-Fr 07:00-11:00');
    await page.fill('标准格式', '七月早上');
    await page.tap('填好了，去核对');
    await page.see('开放时间无法识别');
    await page.tap('保存修改');
    await page.arriveAt('directory-desk/edit/index');
    await page.see('什么时间开放');
    await page.tap('24小时开放');
    await page.tap('填好了，去核对');
    await page.see('全天');
    await page.tap('保存修改');
    await page.arriveAt('home/index');
    expect(await named('修鞋摊')).toMatchObject({
      openingHours: '24/7',
      keywords: '修鞋 配钥匙',
      description: '剪发十元，六十岁以上八元。',
    });
  });

  it('takes one down with a reason, finds it by pinyin among all, and puts it back', async () => {
    const { page } = worker;
    worker.open('directory-desk/services/index');
    await page.tap('全部');
    await page.fill('查找', 'xiuxie');
    await page.seeNot('便民理发');
    await page.tap('修鞋摊');
    await page.tap('撤下');
    await page.tap('已经关门不做了');
    await page.tap('撤下');
    await page.see('修鞋摊已撤下');
    await page.tap('已撤下');
    await page.tap('修鞋摊');
    await page.tap('恢复显示');
    await page.see('没有已撤下的服务');
    expect(await named('修鞋摊')).toMatchObject({ status: 'listed' });
  });

  it('reads a file on trial, names the bad row, and brings the good one in', async () => {
    const { page, owner, record } = worker;
    worker.open('directory-desk/import/index');
    await page.tap('第一步，下载模板');
    await page.rest();
    expect(record.kept).toHaveLength(1);
    owner.file = {
      name: '十月.csv',
      content: file(
        'A1,便民小铺,便民,青石街30号,28.2001,112.9701,GCJ02,24/7',
        'A2,怪地方,没有这类,青石街31号,28.2,112.97,GCJ02,',
      ),
    };
    await page.tap('第二步，选择填好的文件');
    await page.see('十月.csv');
    await server.settle();
    await page.see('有1行要改');
    await page.see('第3行');
    expect(page.can('没问题，正式导入')).toBe(false);
    owner.file = {
      name: '十月改.csv',
      content: file(
        'A1,便民小铺,便民,青石街30号,28.2001,112.9701,GCJ02,24/7',
        'A2,好地方,文化,青石街31号,28.2,112.97,GCJ02,',
      ),
    };
    await page.tap('第二步，选择填好的文件');
    await page.see('十月改.csv');
    await server.settle();
    await page.see('检查没有问题，还没有导入');
    worker.open('directory-desk/import/index');
    await page.tap('没问题，正式导入');
    await page.see('正在导入');
    await server.settle();
    await page.see('导入完成');
    expect(await named('好地方')).toMatchObject({ externalId: 'A2', category: 'culture' });
  });

  it('takes everything out as a sheet and as a package', async () => {
    const { page, record } = worker;
    worker.open('directory-desk/services/index');
    await page.tap('导出');
    await page.tap('表格');
    await page.rest();
    await page.tap('导出');
    await page.tap('通用数据包');
    await page.tap('转发给自己');
    await page.seeNot('文件取好了');
    expect(record.kept.slice(1)).toEqual([expect.stringMatching(/^wxfile:/), '生活圈服务.zip']);
  });

  it('is done in large text just the same, on a round and at the desk', async () => {
    const { id } = await newService({ name: '修伞铺' });
    for (const as of neighbours) await server.call(serviceEndpoints.reportService, { id, kind: 'moved' }, { as });
    for (const { page, open } of [gridWorker, worker]) {
      open('home/index');
      await page.tap('长辈版');
      expect(page.tree().children[0]?.classes).toContain('y-page--elder');
    }
    gridWorker.open('directory-desk/services/index');
    await gridWorker.page.see('2位邻居反映：搬走了');
    await gridWorker.page.tap('核实无误');
    await gridWorker.page.see('都核实过了');

    worker.open(`directory-desk/edit/index?id=${id}`);
    await worker.page.tap('费用');
    await worker.page.tap('免费');
    await worker.page.fill('免费的说明', '60岁以上');
    await worker.page.tap('填好了，去核对');
    await worker.page.see('免费，60岁以上');
    await worker.page.tap('保存修改');
    await worker.page.arriveAt('home/index');
    expect(await named('修伞铺')).toMatchObject({ status: 'listed', isFree: true, cost: '60岁以上' });
  });

  it('broke nothing on the way', () => {
    expect([gridWorker, worker].flatMap(({ problems }) => problems)).toEqual([]);
  });
});
