import { makeWish } from '../support/factories/wishes';
import { makeNeighbourhood, type Neighbourhood } from '../support/make-neighbourhood';
import { moveIn } from '../support/mini-host/move-in';
import type { Phone } from '../support/mini-host/start-phone';
import { startTestServer, type TestServer } from '../support/test-server';

const TITLE = '想请人修修晾衣架';

/** A worker is away for a while, and then goes: the work stays. */
describe('posts on the built mini-program', () => {
  let server: TestServer;
  let town: Neighbourhood;
  let worker: Phone;
  let colleague: Phone;
  beforeAll(async () => {
    server = await startTestServer();
    town = await makeNeighbourhood(server);
    const { courtyard } = town;
    worker = await moveIn(server, courtyard, '林主任', 'community_worker');
    colleague = await moveIn(server, courtyard, '方主任', 'community_worker');
    for (const { page } of [worker, colleague]) {
      await page.tap('我的');
      await page.tap('用微信登录');
      await page.see('登录设备');
    }
    await makeWish(server.parts.database, { courtyardId: courtyard.id, status: 'under_review', title: TITLE });
  });
  afterAll(async () => {
    for (const phone of [worker, colleague]) phone?.close();
    await server?.close();
  });

  it('the workbench has the work by its due time, and opens the very thing', async () => {
    const { page } = worker;
    worker.open('workbench/desk/index');
    await page.see('心愿审核');
    await page.tap(TITLE);
    await page.arriveAt('wishes-desk/review/index');
    await page.see('通过这个心愿');
  });

  it('somebody away asks a colleague, who reads it on the workbench', async () => {
    const { page } = worker;
    worker.open('workbench/desk/index');
    await page.tap('外出、交接和通知');
    await page.tap('外出，请人代班');
    await page.tap('请对方代班');
    await page.see('请选择代班的人');
    await page.tap('方主任');
    const nextWeek = new Date(Date.now() + 7 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    await page.fill('到哪天（含）', nextWeek);
    await page.tap('请对方代班');
    await page.see('由方主任代班');
    colleague.open('workbench/desk/index');
    await colleague.page.see('林主任外出，由您代班到');
    await page.tap('提前结束，我回来了');
    await page.see('外出，请人代班');
  });

  it('hands the post over to who accepts it, and is off the workbench', async () => {
    const { page } = worker;
    await page.tap('槐荫社区社区工作者');
    await page.tap('请对方确认接手');
    await page.see('请选择接手的人');
    await page.tap('方主任');
    await page.fill('交接说明', '活动室钥匙在抽屉里');
    await page.tap('请对方确认接手');
    await page.see('林主任交给方主任');
    colleague.open('messages/inbox/index');
    await colleague.page.tap('请您接手一个岗位');
    await colleague.page.arriveAt('workbench/posts/index');
    await colleague.page.see('活动室钥匙在抽屉里');
    await colleague.page.see('1件待办');
    await colleague.page.tap('我来接手');
    await colleague.page.tap('确认接手');
    await colleague.page.seeNot('林主任交给方主任');
    colleague.open('workbench/desk/index');
    await colleague.page.see(TITLE);
    worker.open('workbench/desk/index');
    await page.see('这里是社区工作人员用的');
  });
});
