import { sponsoringEndpoints as sponsoring } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { clock } from '../../server/src/platform/clock';
import { drawPhoto } from '../support/draw-photo';
import { makeWish } from '../support/factories/wishes';
import { record } from '../support/make-neighbourhood';
import { signedInPhoneOf } from '../support/mini-host/phone-of';
import type { Phone } from '../support/mini-host/start-phone';
import { openMoneyDesk } from '../support/money-desk';
import { useServer } from '../support/use-server';

/** The use of the money for a wish, from the counter over the supervisor to the wisher, on the built mini-program. */
describe('the money for a wish is used', () => {
  const { server, desk } = useServer(openMoneyDesk);
  let id: string;
  let worker: Phone;
  let supervisor: Phone;
  let wisher: Phone;
  let deliver: () => Promise<unknown>;
  beforeAll(async () => {
    const helper = await desk.newNeighbour('volunteer');
    ({ id } = await makeWish(server.parts.database, {
      ...{ courtyardId: desk.courtyard.id, wisherId: desk.wisher.id, kind: 'item', title: '想要一个坐便椅' },
      ...{ status: 'claimed', claimantId: helper.id },
    }));
    deliver = () => server.call(wishes.deliverWish, { id, ...record() }, { as: helper.token });
    worker = await signedInPhoneOf(server, desk.courtyard, desk.worker);
    supervisor = await signedInPhoneOf(server, desk.courtyard, desk.supervisor);
    wisher = await signedInPhoneOf(server, desk.courtyard, desk.wisher);
    worker.owner.photos = [await drawPhoto()];
  });
  afterAll(() => {
    for (const phone of [worker, supervisor, wisher]) phone?.close();
    clock.set(null);
  });

  /** What was used, with one receipt; the words and the photo are checked. */
  async function registerSpending(what: string): Promise<void> {
    const { page } = worker;
    worker.open(`wishes-desk/sponsoring/index?id=${id}`);
    await page.tap('登记支出');
    await page.fill('花了多少元', '95');
    await page.fill('用来做了什么', what);
    await page.tap('提交，请监督委员签字');
    await page.see('请附上发票或收据的照片');
    await page.tap('加照片');
    await page.rest();
    if (page.can('同意并继续')) await page.tap('同意并继续');
    await page.see('1 / 6 张');
    await page.seeNot('正在上传');
    await page.tap('提交，请监督委员签字');
    await page.see('已登记，等监督委员签字');
    await page.rest();
    await desk.check();
  }

  it('staff say on the page of a wish what it costs, and neighbours give', async () => {
    const { page } = worker;
    worker.open(`wishes/detail/index?id=${id}`);
    await page.tap('开放认捐');
    await page.tap('开放认捐');
    await page.fill('需要多少元', '100');
    await page.fill('钱用来做什么', '一个坐便椅');
    await page.tap('开放认捐');
    await page.see('已开放认捐');
    await page.rest();
    await desk.give(id, 6_000, desk.neighbour);
    await desk.give(id, 4_000, await desk.newNeighbour());
    await deliver();
    await desk.check();
    expect(await desk.sponsoring(id)).toMatchObject({ status: 'full', purpose: '一个坐便椅' });
  });

  it('the wisher waits, told why, as long as the use is not shown', async () => {
    const { page } = wisher;
    wisher.open(`wishes/detail/index?id=${id}`);
    await page.see('认捐款的用途和票据公布后，您就可以确认了。社区正在办，不用着急。');
    expect([page.can('确认帮忙结果'), page.can('还没办好')]).toEqual([false, true]);
  });

  it('staff write down what was bought; a supervisor who does not agree says why', async () => {
    await registerSpending('一把椅子');
    const { page } = supervisor;
    supervisor.open('workbench/desk/index');
    await page.tap('支出95元（一把椅子），等您签字');
    await page.arriveAt('payments-desk/spending/index');
    await page.see('付了这一笔，还剩5元');
    await page.tap('不对，退回');
    await page.tap('和认捐的用途不符');
    await page.tap('不对，退回');
    await page.see('退回的原因：和认捐的用途不符');
    await page.rest();
    worker.open(`wishes-desk/sponsoring/index?id=${id}`);
    await worker.page.see('没有签字的原因：和认捐的用途不符');
  });

  it('it is written down again; signed, it stands in the book and the wisher can confirm', async () => {
    await registerSpending('一个坐便椅');
    supervisor.open('workbench/desk/index');
    await supervisor.page.tap('支出95元（一个坐便椅），等您签字');
    await supervisor.page.tap('核对无误，签字');
    await supervisor.page.see('已签字，支出已入账');
    await supervisor.page.rest();
    await desk.arrive();
    const { page } = wisher;
    wisher.open(`wishes/detail/index?id=${id}`);
    await page.tap('看账本');
    await page.see('监督委员已签字');
    await page.tap('返回');
    await page.tap('确认帮忙结果');
    await page.tap('很满意');
    await page.tap('确认办好了');
    await page.see('心愿已实现');
    await page.rest();
    await desk.backAtHome();
    expect(await desk.sponsoring(id)).toMatchObject({ status: 'used' });
    const { body } = await server.call(sponsoring.getSponsoring, { id }, { as: desk.neighbour.token });
    expect(body.book).toMatchObject({ spentFen: 9_500, refundedFen: 500, leftFen: 0 });
  });

  it('threw nothing on any phone, and left no draft behind', () => {
    for (const { problems, stored } of [worker, supervisor, wisher]) {
      expect(problems).toEqual([]);
      expect([...stored.keys()].filter((key) => key.startsWith('draft:'))).toEqual([]);
    }
  });
});
