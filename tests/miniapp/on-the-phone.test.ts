import { Session } from '../../server/src/identity/sessions/session.entity';
import { makeCourtyard } from '../support/factories/places';
import { makeWish } from '../support/factories/wishes';
import { moveIn } from '../support/mini-host/move-in';
import { startPhone, type Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';

/** What a phone does around the pages: large text, bad networks, WeChat's own questions. */
describe('the built mini-program on a phone', () => {
  const { server } = useServer();
  let courtyard: Awaited<ReturnType<typeof makeCourtyard>>;
  let phone: Phone;

  beforeAll(async () => {
    courtyard = await makeCourtyard(server.parts.database);
    for (let index = 1; index <= 25; index++)
      await makeWish(server.parts.database, { courtyardId: courtyard.id, title: `心愿第${index}个` });
  });
  beforeEach(async () => {
    phone = await moveIn(server, courtyard, '陈阿姨');
  });
  afterEach(() => {
    phone.close();
    expect(phone.problems).toEqual([]);
  });

  const looksOfRoot = () => phone.page.tree().children[0]?.classes ?? '';
  const signIn = async () => {
    await phone.page.tap('我的');
    await phone.page.tap('用微信登录');
    await phone.page.see('登录设备');
  };

  it('turns to elder mode with one tap, and stays so', async () => {
    expect(looksOfRoot()).toContain('y-page--standard');
    await phone.page.tap('长辈版');
    expect(looksOfRoot()).toContain('y-page--elder');
    await phone.page.tap('字号');
    await phone.page.tap('特大');
    expect(looksOfRoot()).toContain('y-page--largest');
    phone.restart();
    phone.open('wish-list/index');
    await phone.page.see('选择类别');
    expect(looksOfRoot()).toContain('y-page--largest');
  });

  it('shows the last view when the network is gone, and says so', async () => {
    await phone.page.tap('心愿');
    await phone.page.see('心愿第25个');
    phone.goOffline();
    phone.restart();
    phone.open('wish-list/index');
    await phone.page.see('心愿第25个');
    await phone.page.see('网络连接不上，这是');
    phone.goOnline();
    phone.page.pullDown();
    await phone.page.seeNot('网络连接不上，这是');
  });

  it('says what happened where nothing was seen before, and tries again', async () => {
    phone.network.loses = (url) => url.includes('/api/wishes');
    await phone.page.tap('心愿');
    await phone.page.see('暂时打不开');
    expect(phone.page.text()).toContain('请检查网络后再试');
    phone.network.loses = undefined;
    await phone.page.tap('再试一次');
    await phone.page.see('心愿第25个');
  });

  it('fetches the rest of a long list at its end', async () => {
    await phone.page.tap('心愿');
    await phone.page.see('心愿第25个');
    expect(phone.page.text()).not.toContain('心愿第1个');
    phone.page.reachBottom();
    await phone.page.see('心愿第10个');
    phone.page.reachBottom();
    await phone.page.see('心愿第6个');
    await phone.page.tap('查看更多');
    await phone.page.see('心愿第1个');
    await phone.page.see('没有更多了');
    expect(phone.page.text().match(/心愿第\d+个/g)).toHaveLength(25);
    expect(phone.setData.largest).toBeLessThan(256 * 1024);
  });

  it('asks only after a tap to tell by message, and takes no for an answer', async () => {
    phone.owner.wantsMessages = false;
    await signIn();
    const helped = server.standIn.control('sent-messages', {}).length;
    phone.open('wishes/make/index');
    await phone.page.tap('维修');
    await phone.page.fill('您需要什么帮助', '水管漏水，厨房水管接头滴水');
    await phone.page.fill('您家门牌号', '1号楼101');
    await phone.page.tap('许下心愿');
    await phone.page.see('您的心愿收到了');
    await server.settle();
    expect(server.standIn.control('sent-messages', {})).toHaveLength(helped);
  });

  it('lets people go on who do not agree to give photos', async () => {
    await signIn();
    phone.open('identity/profile/index');
    await phone.page.tap('换头像');
    await phone.page.see('请先阅读隐私说明');
    await phone.page.tap('暂不使用这项功能');
    await phone.page.seeNot('请先阅读隐私说明');
    await phone.page.fill('昵称', '小陈');
    await phone.page.tap('保存');
    await phone.page.see('已保存，检查通过后邻居就能看到');
  });

  it('signs in again by itself when the session has ended', async () => {
    await signIn();
    await server.parts.database.inTransaction((tx) => tx.createQueryBuilder().delete().from(Session).execute());
    const before = server.standIn.control('count-calls', { path: '/sns/jscode2session' }).calls;
    await phone.page.tap('登录设备');
    await phone.page.see('这一台');
    expect(server.standIn.control('count-calls', { path: '/sns/jscode2session' }).calls).toBe(before + 1);
  });

  it('leaves nothing of a person who signs out', async () => {
    await signIn();
    await phone.page.tap('字号和隐私');
    await phone.page.tap('退出登录');
    await phone.page.see('您还没有登录');
    expect([...phone.stored.keys()].filter((key) => /^(token|me$|view:(?!nobody:)|draft:)/.test(key))).toEqual([]);
  });

  it('finds a courtyard by camera or by typing, and goes home from a page opened first', async () => {
    const newcomer = startPhone(server, { sees: `places/plate/index?scene=${courtyard.plateCode}` });
    newcomer.open('home/index');
    await newcomer.page.tap('找到我的院子');
    await newcomer.page.fill('或者输入牌子上的编号', '第七');
    await newcomer.page.tap('进入这个院子');
    await newcomer.page.see('编号是牌子右下角的4到8位字母和数字');
    await newcomer.page.tap('扫院门口牌子上的码');
    await newcomer.page.see('请核对');
    newcomer.open(`places/plate/index?scene=${courtyard.plateCode.toLowerCase()}`);
    await newcomer.page.see('请核对');
    await newcomer.page.tap('返回');
    await newcomer.page.arriveAt('home/index');
    newcomer.close();
  });
});
