import type { Role } from '@yuanli/shared/identity/roles';
import { Booking } from '../../server/src/directory/bookings/booking.entity';
import { Favourite } from '../../server/src/directory/services/favourite.entity';
import { ServiceAtLocation } from '../../server/src/directory/services/service-at-location.entity';
import { ServiceReport } from '../../server/src/directory/services/service-report.entity';
import { Courtyard } from '../../server/src/places';
import { clock, days, hours } from '../../server/src/platform/clock';
import { makeBuilding, makeCourtyard, makeHousehold } from '../support/factories/places';
import { appoint, makePerson, newOpenid, newPhone } from '../support/factories/people';
import { makeLocation, makeService, middle } from '../support/factories/services';
import { startPhone, type Phone } from '../support/mini-host/start-phone';
import { allBelow } from '../support/mini-host/tree';
import { useServer } from '../support/use-server';

/** Today at 10 in China, whenever the test runs. */
const MORNING = new Date(Math.floor((Date.now() + hours(8)) / days(1)) * days(1) + hours(2));

/** What is near, from home to the call, the report and the chair at the hairdresser's, on phones of their own. */
describe('the circle on the built mini-program', () => {
  beforeAll(() => clock.set(MORNING));
  const { server } = useServer();
  let resident: Phone;
  let newcomer: Phone;
  let worker: Phone;
  let barber: ServiceAtLocation;
  let unplaced: string;
  beforeAll(async () => {
    const { database } = server.parts;
    const courtyard = await makeCourtyard(database, middle);
    const { communityId } = courtyard;
    unplaced = (await makeCourtyard(database, { communityId, name: '新院' })).plateCode;
    const { id: buildingId } = await makeBuilding(database, { courtyardId: courtyard.id });
    const homes = await makeHousehold(database, { buildingId });
    const near = {
      communityId,
      gridId: courtyard.gridId,
      latitudeE6: middle.latitudeE6 + 1_000,
      longitudeE6: middle.longitudeE6,
    };
    const place = await makeLocation(database, { ...near, name: '张师傅理发店', address: '青石街20号' });
    const rule = { slotMinutes: 30, slotCapacity: 2, bookAheadDays: 7 };
    barber = await makeService(database, {
      ...near,
      ...rule,
      locationId: place.id,
      name: '便民理发',
      documents: ['老年证'],
    });
    await makeService(database, {
      ...near,
      ...rule,
      latitudeE6: middle.latitudeE6 - 5_000,
      name: '青石诊所',
      category: 'medical',
      openingHours: 'Mo-Su 14:00-18:00',
      phones: [],
    });

    const settle = async (
      nickname: string,
      { verifiedIn, role }: { verifiedIn?: { id: string }; role?: Role } = {},
    ): Promise<Phone> => {
      const given = { openid: newOpenid(), phoneNumber: newPhone() };
      const { id } = await makePerson(database, {
        courtyard,
        nickname,
        openid: given.openid,
        phone: given.phoneNumber,
        ...(verifiedIn && { verifiedIn }),
      });
      if (role) await appoint(database, { id }, role, communityId, { communityId });
      const phone = startPhone(server, given);
      phone.open(`places/plate/index?scene=${courtyard.plateCode}`);
      await phone.page.tap('先随便看看');
      await phone.page.arriveAt('home/index');
      await phone.page.tap('我的');
      await phone.page.tap('用微信登录');
      await phone.page.see('登录设备');
      return phone;
    };
    resident = await settle('陈阿姨', { verifiedIn: homes });
    newcomer = await settle('小赵');
    worker = await settle('林主任', { role: 'community_worker' });
  });
  afterAll(async () => {
    for (const phone of [resident, newcomer, worker]) phone?.close();
    clock.set(null);
  });

  const rows = <Row extends object>(entity: new () => Row): Promise<Row[]> =>
    server.parts.database.read((db) => db.find(entity));

  it('is found from home, and called from the list', async () => {
    const { page, record } = resident;
    resident.open('home/index');
    await page.tap('生活圈');
    await page.arriveAt('directory/around/index');
    await page.see('步行3分钟');
    await page.see('步行时间按直线距离估算（成年人步速）');
    // What is open comes by itself; what is not, when it is asked for.
    expect(page.text()).toContain('开到18:00');
    expect(page.text()).not.toContain('青石诊所');
    await page.tap('还有1处现在没有开放，查看');
    await page.see('14:00开门');
    await page.tap('打电话');
    expect(record.calls).toEqual(['010-55550188']);
  });

  it('narrows down to what is open, and to what two letters stand for', async () => {
    const { page } = resident;
    await page.tap('现在开放');
    await page.seeNot('现在没有开放');
    await page.see('青石诊所');
    await page.tap('现在开放');
    await page.seeNot('青石诊所');
    await page.tap('现在开放');
    await page.fill('搜索服务', 'lf');
    await page.seeNot('青石诊所');
    await page.see('便民理发');
    await page.fill('搜索服务', '航天');
    await page.see('没有找到“航天”');
    await page.tap('清除搜索');
    await page.see('青石诊所');
  });

  it('finds by words what is not open too, unless only that is wanted', async () => {
    resident.open('directory/around/index');
    const { page } = resident;
    await page.see('便民理发');
    await page.seeNot('青石诊所');
    await page.fill('搜索服务', '诊所');
    await page.see('14:00开门');
    await page.tap('现在开放');
    await page.see('现在都没有开放，最早开门的是这里');
    await page.see('青石诊所');
    await page.tap('现在开放');
    await page.fill('搜索服务', '');
    await page.see('便民理发');
  });

  it('is drawn as rings and on WeChat’s map, shifted as maps in China are', async () => {
    const { page } = resident;
    await page.tap('圈图');
    await page.see('图上的2处');
    const names = allBelow(page.tree()).map((node) => node.attribute('aria-label') ?? '');
    expect(names).toContain('便民理发，便民，开放中，步行3分钟，北边');
    await page.tap('地图');
    await page.see('点地图上的标记');
    const map = allBelow(page.tree()).find(({ tag }) => tag === 'map')!;
    const shifted = Number(map.attribute('latitude')) - middle.latitudeE6 / 1e6;
    expect(Math.abs(shifted)).toBeGreaterThan(0.001);
    expect(Math.abs(shifted)).toBeLessThan(0.01);
    await page.tap('清单');
  });

  it('is opened, kept at hand and shared', async () => {
    const { page } = resident;
    await page.tap('便民理发');
    await page.arriveAt('directory/service/index');
    await page.see('还没有人核实');
    await page.see('老年证');
    await page.tap('收藏');
    await page.see('已收藏');
    expect(await rows(Favourite)).toHaveLength(1);
    expect(page.share()).toMatchObject({ path: `/directory/service/index?id=${barber.id}` });
  });

  it('takes what a verified neighbour found, and tells another how to become able', async () => {
    const { page } = resident;
    await page.tap('反映这里的情况');
    await page.tap('提交');
    await page.see('请选一个');
    await page.tap('搬走了');
    await page.fill('新的地址', '青石街88号');
    await page.tap('提交');
    await page.see('1位邻居反映搬走了');
    expect(await rows(ServiceReport)).toMatchObject([{ kind: 'moved', note: '青石街88号' }]);

    newcomer.open(`directory/service/index?id=${barber.id}`);
    await newcomer.page.tap('反映这里的情况');
    await newcomer.page.tap('核实住户身份');
    await newcomer.page.arriveAt('identity/verify/index');
  });

  it('keeps a time, shows it among mine, and gives it back', async () => {
    const { page } = resident;
    await page.tap('预约');
    await page.arriveAt('directory/book/index');
    await page.tap('14:00–14:30');
    await page.tap('预约今天 14:00–14:30');
    await page.fill('备注', '想剪短一点');
    await page.tap('确认预约');
    await page.arriveAt('directory/booking/index');
    await page.see('预约成功');
    expect(await rows(Booking)).toMatchObject([{ status: 'confirmed', note: '想剪短一点' }]);
    await server.settle();

    resident.open('messages/inbox/index');
    await page.tap('预约成功');
    await page.arriveAt('directory/booking/index');
    resident.open('me/index');
    await page.tap('我的预约');
    await page.tap('今天 14:00–14:30');
    await page.tap('去不了，取消预约');
    await page.tap('取消预约');
    await page.see('已取消');
    expect(await rows(Booking)).toMatchObject([{ status: 'cancelled' }]);
  });

  it('shows an elder one kind of place, keeps them a time, and says when it went by unmarked', async () => {
    const { page } = newcomer;
    newcomer.open('home/index');
    await page.tap('长辈版');
    await page.tap('更多');
    await page.tap('生活圈');
    await page.see('老年人步速');
    await page.tap('类别');
    await page.tap('便民 1');
    await page.seeNot('查看结果');
    await page.tap('便民理发');
    await page.arriveAt('directory/service/index');
    await page.tap('预约');
    await page.arriveAt('directory/book/index');
    await page.tap('14:30–15:00');
    await page.tap('预约今天 14:30–15:00');
    await page.tap('确认预约');
    await page.arriveAt('directory/booking/index');
    await page.see('预约成功');
    clock.advance(hours(5));
    newcomer.open('directory/bookings/index');
    await page.tap('已结束');
    await page.see('已过时间，未登记是否到场');
    expect(page.tree().children[0]?.classes).toContain('y-page--elder');
    clock.set(MORNING);
  });

  it('shows without a network what was seen last', async () => {
    const { page } = resident;
    resident.goOffline();
    resident.open('directory/around/index');
    await page.see('网络连接不上');
    expect(page.text()).toContain('便民理发');
    resident.goOnline();
  });

  it('starts from where someone stands where nobody has said where the courtyard lies', async () => {
    const phone = startPhone(server);
    const { page } = phone;
    phone.open(`places/plate/index?scene=${unplaced}`);
    await page.tap('先随便看看');
    await page.arriveAt('home/index');
    await page.tap('生活圈');
    await page.see('新院还没有标注位置');
    await page.tap('从我的位置出发');
    await page.tap('同意并继续');
    await page.see('从我的位置步行15分钟');
    await page.see('步行15分钟以内没有合适的服务');
    expect([...phone.stored.values()].join()).not.toContain('39908823');
    expect(phone.problems).toEqual([]);
    phone.close();
  });

  it('prints what is near this courtyard, and is checked by staff with one tap', async () => {
    resident.open('directory/around/index');
    await resident.page.tap('大字版便民服务卡');
    await resident.page.seeNot('正在打开');
    expect(resident.record.kept).toHaveLength(1);
    const { database } = server.parts;
    await database.inTransaction((tx) =>
      tx.update(Courtyard, { name: '石榴院' }, { latitudeE6: null, longitudeE6: null }),
    );
    await resident.page.tap('大字版便民服务卡');
    await resident.page.see('这个院子还没有标注位置，可以改用您现在的位置，或打电话请社区标注');
    await database.inTransaction((tx) => tx.update(Courtyard, { name: '石榴院' }, { ...middle }));

    worker.open(`directory/service/index?id=${barber.id}`);
    await worker.page.tap('核实');
    await worker.page.see('核实过');
    // Of the two that take appointments the one this page is about.
    await worker.page.tap('查看预约');
    await worker.page.arriveAt('directory-desk/bookings/index');
    await worker.page.see('前一天');
    expect(worker.page.text()).toContain('便民理发');
    expect((await rows(ServiceAtLocation)).find(({ id }) => id === barber.id)).toMatchObject({ checkedAt: MORNING });
    expect([resident, newcomer, worker].flatMap(({ problems }) => problems)).toEqual([]);
  });
});
