import { Redemption } from '../../server/src/gifts/redemption.entity';
import { Person } from '../../server/src/identity';
import { givePoints } from '../support/factories/gifts';
import { makeCourtyard } from '../support/factories/places';
import { moveIn } from '../support/mini-host/move-in';
import type { Phone } from '../support/mini-host/start-phone';
import { allBelow } from '../support/mini-host/tree';
import { readCode } from '../support/read-code';
import { useServer } from '../support/use-server';

/** One gift from the worker's form over the resident's code to the keeper's counter, each on a phone of their own. */
describe('a gift on the built mini-program', () => {
  const { server } = useServer();
  let worker: Phone;
  let resident: Phone;
  let keeper: Phone;
  beforeAll(async () => {
    const { database } = server.parts;
    const courtyard = await makeCourtyard(database);
    worker = await moveIn(server, courtyard, '林主任', 'community_worker');
    resident = await moveIn(server, courtyard, '陈阿姨');
    keeper = await moveIn(server, courtyard, '彭叔', 'keeper');
    const { openid } = resident.owner;
    const person = await database.read((db) => db.findOneByOrFail(Person, { openid }));
    await givePoints(database, courtyard.communityId, person, 50);
    for (const phone of [worker, resident, keeper]) {
      await phone.page.tap('我的');
      await phone.page.tap('用微信登录');
      await phone.page.see('登录设备');
    }
  });
  afterAll(async () => {
    for (const phone of [worker, resident, keeper]) phone?.close();
  });

  const redeemed = async () => (await server.parts.database.read((db) => db.find(Redemption)))[0]!;

  it('is put on the shelf, and told what is missing', async () => {
    const { page } = worker;
    worker.open('gifts-desk/gifts/index');
    await page.tap('上架新礼品');
    await page.arriveAt('gifts-desk/gift-form/index');
    await page.tap('上架');
    await page.see('所需积分不能小于1');
    await page.fill('是什么', '一袋大米');
    await page.fill('每份所需积分', '30');
    await page.fill('一共多少份', '4');
    await page.fill('领取地点', '彭叔便利店');
    await page.fill('领取时间', '每天早上8点到晚上8点');
    await page.see('只由彭叔发');
    await page.tap('上架');
    await page.arriveAt('gifts-desk/gifts/index');
    // A page that comes back within a second is not asked for again; nobody fills a form that fast.
    page.pullDown();
    await page.see('正在检查');
    await server.settle();
    page.pullDown();
    await page.see('可兑换');
  });

  it('is found on the shelf and redeemed, with what it costs said before', async () => {
    const { page } = resident;
    resident.open('gifts/shelf/index');
    await page.see('可用积分');
    await page.tap('一袋大米');
    await page.arriveAt('gifts/gift/index');
    await page.see('剩余4份');
    await page.see('兑换后还剩20积分');
    await page.tap('用30积分兑换');
    await page.arriveAt('gifts/redemption/index');
    await page.see('彭叔便利店');
  });

  it('has a code to show, as digits and as a picture that any camera reads, also without a network', async () => {
    const { code } = await redeemed();
    const { page } = resident;
    expect(page.text().replace(/\s/g, '')).toContain(code);
    const drawn = allBelow(page.tree())
      .map((node) => node.attribute('src') ?? '')
      .find((src) => src.startsWith('data:'))!;
    expect(await readCode(Buffer.from(drawn.split(',')[1]!, 'base64'))).toBe(`yuanli:gift:${code}`);

    resident.goOffline();
    resident.open(`gifts/redemption/index?id=${(await redeemed()).id}`);
    await page.see('网络连接不上');
    expect(page.text().replace(/\s/g, '')).toContain(code);
    resident.goOnline();
  });

  it('is handed over by whoever scans the code, once', async () => {
    const { code } = await redeemed();
    const { page, owner } = keeper;
    keeper.open('gifts-desk/hand-over/index');
    await page.see('待领取');
    owner.sees = 'https://yuanli.example/?scene=SLY7';
    await page.tap('扫居民的领取码');
    await page.see('这不是领取码');
    owner.sees = `yuanli:gift:${code}`;
    await page.tap('扫居民的领取码');
    await page.see('陈阿姨');
    await page.tap('确认发放');
    await page.see('“一袋大米”已发放给陈阿姨');
    await page.tap('已发放');
    await page.see('陈阿姨 · ');
    expect((await redeemed()).status).toBe('collected');

    await page.fill('或者输入领取码', code);
    await page.tap('查看礼品');
    await page.see('已经领取，请不要重复发放');
    expect(page.can('确认发放')).toBe(false);
  });

  it('is among what the resident has fetched', async () => {
    const { page } = resident;
    resident.open('gifts/mine/index');
    await page.see('已领取');
    await page.tap('一袋大米');
    await page.see('使用30积分');
    expect([worker, resident, keeper].flatMap(({ problems }) => problems)).toEqual([]);
  });
});
