import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { Booking } from '../../server/src/directory/bookings/booking.entity';
import type { ServiceAtLocation } from '../../server/src/directory/services/service-at-location.entity';
import { Person } from '../../server/src/identity';
import { clock } from '../../server/src/platform/clock';
import { at, tuesday } from '../support/booking-desk';
import { makePerson, signInAs } from '../support/factories/people';
import { makeCourtyard } from '../support/factories/places';
import { makeService } from '../support/factories/services';
import { moveIn } from '../support/mini-host/move-in';
import type { Phone } from '../support/mini-host/start-phone';
import { startTestServer, type TestServer } from '../support/test-server';

describe('the counter of a service on the built mini-program', () => {
  let server: TestServer;
  let keeper: Phone;
  let service: ServiceAtLocation;
  const neighbours: string[] = [];
  beforeAll(async () => {
    // A Monday, eight in the morning.
    clock.set(at('08:00'));
    server = await startTestServer();
    const { database } = server.parts;
    const courtyard = await makeCourtyard(database);
    keeper = await moveIn(server, courtyard, '彭叔', 'keeper');
    await keeper.page.tap('我的');
    await keeper.page.tap('用微信登录');
    await keeper.page.see('登录设备');
    for (const nickname of ['陈阿姨', '老周'])
      neighbours.push(await signInAs(database, await makePerson(database, { courtyard, nickname, phone: true })));
    const { id: keeperId } = await database.read((db) => db.findOneByOrFail(Person, { openid: keeper.owner.openid }));
    const rule = { slotMinutes: 60, slotCapacity: 2, bookAheadDays: 7, needsConfirmation: true };
    service = await makeService(database, {
      communityId: courtyard.communityId,
      name: '快乐理发',
      keeperId,
      openingHours: 'Mo-Sa 09:00-17:00',
      ...rule,
    });
  });
  afterAll(async () => {
    keeper?.close();
    clock.set(null);
    await server?.close();
  });

  const book = (as: string | undefined, startsAt: Date) =>
    server.call(
      bookingEndpoints.bookService,
      { serviceId: service.id, startsAt: startsAt.toISOString(), note: '带孩子一起来' },
      { as: as! },
    );
  const states = async () =>
    (
      await server.parts.database.read((db) =>
        db.find(Booking, { where: { serviceId: service.id }, order: { id: 'ASC' } }),
      )
    ).map(({ status }) => status);

  it('leads from the workbench over an empty day to the next one that somebody comes on', async () => {
    const { page } = keeper;
    await book(neighbours[1], at('11:00', tuesday));
    keeper.open('workbench/desk/index');
    await page.tap('预约接待');
    await page.arriveAt('directory-desk/bookings/index');
    await page.see('这一天没有预约');
    await page.tap('查看11月24日（周二）的预约');
    await page.see('上午11:00到中午12:00 老周');
    await page.tap('前一天');
    await page.see('今天 11月23日（周一）');
  });

  it('says yes to one and no to the other, and shows a number when it is needed', async () => {
    const { page } = keeper;
    for (const as of neighbours) await book(as, at('09:00'));
    page.pullDown();
    await page.see('上午9:00到10:00 陈阿姨');
    await page.see('带孩子一起来');
    await page.tap('查看号码');
    await page.tap('打电话');
    expect(keeper.record.calls).toEqual([expect.stringMatching(/^139\d{8}$/)]);
    await page.tap('无法接待');
    await page.tap('这个时间有别的安排');
    await page.tap('通知对方');
    await page.see('已通知老周');
    await page.rest();
    await page.tap('确认');
    await page.see('已预约');
    await page.rest();
    expect(await states()).toEqual(['requested', 'confirmed', 'declined']);
  });

  it('writes down who came, also after a wrong tap', async () => {
    const { page } = keeper;
    clock.set(at('09:05'));
    page.pullDown();
    await page.tap('未到');
    await page.tap('点错了，撤销');
    await page.tap('已到');
    await page.see('点错了，撤销');
    await page.rest();
    expect(await states()).toEqual(['requested', 'came', 'declined']);
  });

  it('receives in large text just the same', async () => {
    const { page } = keeper;
    keeper.open('home/index');
    await page.tap('长辈版');
    keeper.open('directory-desk/bookings/index');
    await page.tap('后一天');
    await page.see('上午11:00到中午12:00 老周');
    await page.tap('确认');
    await page.see('已预约');
    await page.rest();
    expect(await states()).toEqual(['confirmed', 'came', 'declined']);
    expect(page.tree().children[0]?.classes).toContain('y-page--elder');
    expect(keeper.problems).toEqual([]);
  });
});
