import { caseDeskEndpoints as desk } from '@yuanli/shared/cases/cases.endpoints';
import { makeCaseStreet } from '../support/case-desk';
import { signedInPhoneOf } from '../support/mini-host/phone-of';
import type { Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';

const NEED = '帮我办老年优待证，我腿脚不好';
const ASKED = '陪她去照相馆，再到窗口交材料';

/** 帮我办 with a volunteer beside the counter, on the built mini-program. */
describe('a volunteer who is asked to help', () => {
  const { server, desk: town } = useServer(makeCaseStreet);
  let worker: Phone;
  let helper: Phone;
  beforeAll(async () => {
    const volunteer = await town.newNeighbour('volunteer', town.courtyard.communityId, '小李');
    worker = await signedInPhoneOf(server, town.courtyard, town.worker);
    helper = await signedInPhoneOf(server, town.courtyard, volunteer);
  });
  afterAll(() => {
    for (const phone of [worker, helper]) phone?.close();
  });

  async function asked(): Promise<string> {
    const id = await town.report({ kind: 'request', text: NEED });
    const as = { as: town.worker.token };
    await server.call(desk.acceptCase, { id }, as);
    await server.call(desk.startCase, { id }, as);
    worker.open(`cases-desk/case/index?id=${id}`);
    await worker.page.tap('请志愿者帮忙');
    await worker.page.tap('小李');
    await worker.page.fill('请帮什么', ASKED);
    await worker.page.tap('请这位帮忙');
    await worker.page.see('请先问过居民，同意了再勾选');
    await worker.page.tap('已经问过居民，同意请志愿者帮忙');
    await worker.page.tap('请这位帮忙');
    await worker.page.see('已请小李帮忙');
    return id;
  }

  it('finds it on home, reads whom to call, and says that it is done', async () => {
    const id = await asked();
    helper.open('home/index');
    await helper.page.see('社区请您帮邻居');
    helper.open(`cases/detail/index?id=${id}`);
    await helper.page.see(ASKED);
    await helper.page.see(NEED);
    await helper.page.tap('查看联系方式');
    await helper.page.tap('查看');
    await helper.page.see('打电话给');
    await helper.page.tap('办好了');
    await helper.page.fill('怎么办的', '陪她照了相，窗口收下了材料');
    await helper.page.tap('发给社区');
    await helper.page.see('您说办好了');
    await helper.page.seeNot(NEED);
    worker.open(`cases-desk/case/index?id=${id}`);
    await worker.page.see('志愿者小李说办好了：陪她照了相，窗口收下了材料');
  });

  it('or gives it back, and the counter goes on', async () => {
    const id = await asked();
    helper.open(`cases/detail/index?id=${id}`);
    await helper.page.tap('帮不了');
    await helper.page.tap('那个时间没有空');
    await helper.page.tap('交回社区');
    await helper.page.see('社区会接着办，谢谢您');
    worker.open(`cases-desk/case/index?id=${id}`);
    await worker.page.see('志愿者小李这次帮不了，社区接着办');
    await worker.page.see('请志愿者帮忙');
  });

  it('or is called off', async () => {
    const id = await asked();
    worker.open(`cases-desk/case/index?id=${id}`);
    await worker.page.tap('不用志愿者帮了');
    await worker.page.tap('居民改了主意');
    await worker.page.tap('不用帮了');
    await worker.page.see('已通知志愿者');
    helper.open(`cases/detail/index?id=${id}`);
    await helper.page.see('没有找到这一件');
  });
});
