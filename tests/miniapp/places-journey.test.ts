import { Community, Courtyard } from '../../server/src/places';
import { offerOperatorCode } from '../../server/src/set-up/set-up';
import { appoint } from '../support/factories/people';
import { Person } from '../../server/src/identity';
import { makeCourtyard } from '../support/factories/places';
import { moveIn } from '../support/mini-host/move-in';
import type { Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';

/** Whoever set the product up, and those who work for two communities, on their phones. */
describe('setting up a community on the built mini-program', () => {
  const { server } = useServer();
  let courtyard: Courtyard;
  let operator: Phone;
  let worker: Phone;
  const signIn = async ({ page }: Phone) => {
    await page.tap('我的');
    await page.tap('用微信登录');
    await page.see('登录设备');
  };
  beforeAll(async () => {
    courtyard = await makeCourtyard(server.parts.database);
    operator = await moveIn(server, courtyard, '老马');
    await signIn(operator);
    worker = await moveIn(server, courtyard, '林主任', 'community_worker');
    await signIn(worker);
  });
  afterAll(() => {
    operator?.close();
    worker?.close();
  });

  it('begins with the code of the set-up', async () => {
    const { page } = operator;
    const code = /开通码：(\S+)/.exec((await offerOperatorCode(server.parts.database))[0]!)![1]!;
    operator.open('identity/settings/index');
    await page.tap('首次开通');
    await page.arriveAt('identity-desk/begin/index');
    await page.fill('开通码', '00000-00000');
    await page.tap('成为平台管理员');
    await page.see('开通码不对');
    await page.fill('开通码', code.toLowerCase());
    await page.tap('成为平台管理员');
    await page.see('您是平台管理员了');
    await page.tap('去工作台');
    await page.arriveAt('workbench/desk/index');
    await page.see('还没有选社区');
  });

  it('goes level by level down to a courtyard, and says what is still missing', async () => {
    const { page } = operator;
    operator.open('places-desk/places/index');
    await page.tap('新增区');
    await page.fill('区名称', '柳河区');
    await page.tap('新增这个区');
    await page.tap('柳河区');
    await page.tap('新增街道');
    await page.fill('街道名称', '柳叶街道');
    await page.tap('新增这个街道');
    await page.tap('柳叶街道');
    await page.tap('新增社区');
    await page.fill('社区名称', '柳荫社区');
    await page.fill('社区电话', '0731-55550101');
    await page.tap('新增这个社区');
    await page.tap('柳荫社区');
    await page.tap('新增网格');
    await page.fill('网格名称', '1网格');
    await page.tap('新增这个网格');
    await page.tap('1网格');
    await page.tap('新增院子');
    await page.fill('院子名称', '柳荫院');
    await page.fill('地址', '柳叶路1号');
    await page.tap('新增这个院子');
    await page.tap('柳荫院');
    await page.arriveAt('places-desk/place/index');
    await page.tap('更正');
    await page.fill('院子名称', '柳荫新院');
    await page.tap('核对后保存');
    await page.see('这里有0户、0位居民加入');
    await page.tap('保存更正');
    await page.see('名称从“柳荫院”改为“柳荫新院”');
    const { plateCode } = await server.parts.database.read((db) => db.findOneByOrFail(Courtyard, { name: '柳荫新院' }));

    operator.open('workbench/desk/index');
    await page.tap('还没有选社区');
    await page.tap('柳荫社区');
    await page.tap('开通清单');
    await page.see('柳荫社区还没有开通，还差3项必须完成的');
    await page.see('还没有登记，由平台管理员登记第一位');

    await page.tap('还没有登记，由平台管理员登记第一位');
    await page.arriveAt('identity-desk/appointments/index');
    await page.tap('登记新身份');
    await page.see('手机号');

    worker.open(`places/plate/index?scene=${plateCode}`);
    await worker.page.see('柳荫社区还没有开通院里');
    await worker.page.seeNot('我住这里');
  });

  it('lets someone who works for two communities choose between them, without joining a courtyard there', async () => {
    const { database } = server.parts;
    const { id: communityId } = await database.read((db) => db.findOneByOrFail(Community, { name: '柳荫社区' }));
    const person = await database.read((db) => db.findOneByOrFail(Person, { nickname: '林主任' }));
    await appoint(database, person, 'community_worker', communityId);
    const { page } = worker;
    worker.open('me/index');
    await page.rest();
    worker.open('workbench/desk/index');
    await page.tap('槐荫社区');
    await page.tap('柳荫社区');
    await page.see('下面办的都是这个社区的事');
    await page.tap('社区设置');
    await page.see('0731-55550101');
    await page.tap('修改电话和心愿设置');
    await page.fill('社区电话', '0731-55550199');
    await page.tap('保存修改');
    await page.see('电话从“0731-55550101”改为“0731-55550199”');
    worker.open('places-desk/import/index');
    await page.see('导入到柳荫社区');
  });

  it('broke nothing on the way', () => expect([...operator.problems, ...worker.problems]).toEqual([]));
});
