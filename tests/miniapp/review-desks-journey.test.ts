import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { makeResident } from '../support/factories/neighbourhood';
import { makeBuilding, makeHousehold } from '../support/factories/places';
import { makeNeighbourhood, type Neighbourhood, wishForm } from '../support/make-neighbourhood';
import { moveIn } from '../support/mini-host/move-in';
import type { Phone } from '../support/mini-host/start-phone';
import { startTestServer, type TestServer } from '../support/test-server';

/** What the grid worker decides, on the phone in their hand. */
describe('the review desks on the built mini-program', () => {
  let server: TestServer;
  let town: Neighbourhood;
  let worker: Phone;
  beforeAll(async () => {
    server = await startTestServer();
    town = await makeNeighbourhood(server);
    worker = await moveIn(server, town.courtyard, '林主任', 'community_worker');
    await worker.page.tap('我的');
    await worker.page.tap('用微信登录');
    await worker.page.see('登录设备');
  });
  afterAll(async () => {
    worker?.close();
    await server?.close();
  });

  it('a resident is checked beside the roll, called, let through, and taken back', async () => {
    const { database } = server.parts;
    const building = await makeBuilding(database, { courtyardId: town.courtyard.id });
    const member = { name: '陈桂兰', phone: '13855551001' };
    const home = await makeHousehold(database, { buildingId: building.id, room: '501' }, [member]);
    await makeHousehold(database, { buildingId: building.id, room: '502' }, [{ name: '陈桂兰' }]);
    const { token } = await makeResident(database, { phone: member.phone });
    const ask = { householdId: home.id, realName: '陈桂兰' };
    await server.call(identityEndpoints.requestVerification, ask, { as: token });

    const { page } = worker;
    worker.open('identity-desk/residents/index');
    await page.see('待处理 1');
    await page.tap('陈桂兰');
    await page.see('姓名和手机号都对上了。');
    expect(page.text()).toContain('登记着同样的姓名');
    expect(page.text()).not.toContain(member.phone);
    await page.tap('打电话');
    await page.tap('核实无误，通过');
    await page.see('暂无待办');

    await page.tap('已处理');
    await page.see('已通过');
    await page.tap('陈桂兰');
    await page.see('林主任核实通过');
    await page.tap('撤销核实');
    await page.tap('看错了房号');
    await page.tap('撤销核实');
    await page.see('已撤销');
    const me = await server.call(identityEndpoints.getMe, {}, { as: token });
    expect(me.body.verification).toBe('none');
  });

  it('a wish is found among those to review, decided, and watched until somebody takes it', async () => {
    const { wisher, courtyard } = town;
    for (const title of ['想请人修修晾衣架', '想有人陪着下盘棋'])
      await server.call(wishEndpoints.makeWish, { ...wishForm(courtyard.id), title }, { as: wisher.token });
    await server.settle();
    const { page } = worker;
    worker.open('wishes-desk/review/index');
    await page.see('待处理 2');
    await page.fill('查找', '下盘棋');
    await page.seeNot('想请人修修晾衣架');
    await page.tap('想有人陪着下盘棋');
    await page.tap('通过这个心愿');
    await page.see('没有找到');
    await page.tap('已处理');
    await page.see('已通过');

    worker.open('wishes-desk/watch/index');
    await page.see('想有人陪着下盘棋');
    expect(page.text()).toContain('今天放出来的');
    await page.tap('长期无人认领');
    await page.see('暂时没有');
  });
});
