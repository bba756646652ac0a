import { facilityNames } from '@yuanli/shared/directory/facilities';
import { Courtyard } from '../../server/src/places';
import { makeCourtyard } from '../support/factories/places';
import { makeService, middle } from '../support/factories/services';
import { moveIn } from '../support/mini-host/move-in';
import type { Phone } from '../support/mini-host/start-phone';
import { allBelow } from '../support/mini-host/tree';
import { useServer } from '../support/use-server';

/** What is missing and where, on the phone of a community worker, who reads large text. */
describe('the gaps of the circle on the built mini-program', () => {
  const { server } = useServer();
  let courtyard: Courtyard;
  let worker: Phone;
  beforeAll(async () => {
    courtyard = await makeCourtyard(server.parts.database, middle);
    worker = await moveIn(server, courtyard, '林主任', 'community_worker');
    await worker.page.tap('长辈版');
    await worker.page.tap('我的');
    await worker.page.tap('用微信登录');
    await worker.page.see('登录设备');
  });
  afterAll(async () => {
    worker?.close();
  });

  it('says what a courtyard lacks, once somebody has stood at its plate', async () => {
    const { database } = server.parts;
    const { page } = worker;
    await makeCourtyard(database, { name: '没标的院', communityId: courtyard.communityId, gridId: courtyard.gridId });
    const { communityId, gridId } = courtyard;
    await makeService(database, {
      communityId,
      gridId,
      name: '东门食堂',
      category: 'elder_canteen',
      facility: 'community_canteen',
      longitudeE6: middle.longitudeE6 + 2000,
    });
    // Of another community, and beyond the rings.
    await makeService(database, {
      name: '青河派出所',
      category: 'safety',
      facility: 'police_station',
      ...middle,
      latitudeE6: middle.latitudeE6 + 14_900,
    });
    worker.open('directory-desk/gaps/index');
    await page.see('没标的院');
    await page.see('还没标位置');
    await page.tap(`石榴院 缺${facilityNames.length - 1}项`);
    await page.see('最近的是青河派出所，步行30分钟，北边');
    await page.tap('青河派出所，治安，步行30分钟，北边');
    await page.arriveAt('directory/service/index');
    await page.see('青河派出所');

    worker.open('directory-desk/gaps/index');
    await page.tap('地图');
    expect(allBelow(page.tree()).some(({ tag }) => tag === 'map')).toBe(true);
    await page.tap('石榴院');
    await page.see(`石榴院缺${facilityNames.length - 1}项设施`);
    await page.see('附近一家也没有');
    await page.seeNot('社区食堂');
    await page.tap('全部');
    await page.see('东门食堂，步行4分钟');
    await page.tap('老年人步速');
    await page.see(`石榴院缺${facilityNames.length}项设施`);
    await page.see('最近的是东门食堂，步行6分钟');

    worker.open('places-desk/plates/index');
    await page.tap('没标的院');
    await page.see('还没有标注位置');
    await page.tap('标注位置');
    await page.tap('同意并继续');
    await page.see('您正站在没标的院的牌子旁吗？');
    await page.tap('是，标在这里');
    await page.see('已标注位置');
    expect(await database.read((db) => db.findOneByOrFail(Courtyard, { name: '没标的院' }))).toMatchObject({
      latitudeE6: 39_908_823,
      longitudeE6: 116_397_470,
    });
  });

  it('broke nothing on the way', () => expect(worker.problems).toEqual([]));
});
