import { sponsoringEndpoints as sponsoring } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import type { FrameLocator } from 'playwright-core';
import { clock } from '../../server/src/platform/clock';
import { raiseIssue } from '../../server/src/payments/issues/payment-issues';
import type { BrowserPage, ScaleName } from '../support/browser';
import { useDeskBrowser } from '../support/desk-browser';
import { drawPhoto } from '../support/draw-photo';
import { makeWish } from '../support/factories/wishes';
import { record } from '../support/make-neighbourhood';
import { openMoneyDesk } from '../support/money-desk';
import { describeInBrowser } from '../support/only-where';
import type { TestServer } from '../support/test-server';

const TITLE = '想要一台轮椅，推老伴下楼晒太阳';

/** WeChat's clock shows the same morning before anybody comes. */
function openOnThatMorning(server: TestServer) {
  server.standIn.control('move-clock', { to: clock.now().toISOString() });
  return openMoneyDesk(server);
}

/** Runs in the demo's pay page: what is smaller there than an elder is promised. */
const SMALL_PARTS = `[...document.querySelectorAll('p, button')].flatMap((part) => {
  const isSmall = parseFloat(getComputedStyle(part).fontSize) < 18;
  const isLow = part.matches('button') && part.getBoundingClientRect().height < 60;
  return isSmall || isLow ? [part.textContent] : [];
})`;

describeInBrowser('money for a wish, in a browser', (executablePath) => {
  const {
    server,
    desk,
    people,
    come,
    photograph: look,
    findings,
  } = useDeskBrowser(executablePath, openOnThatMorning, 'money');
  beforeEach(() => {
    desk.pass(0);
    server.standIn.control('set-payment-shut', { isShut: false });
  });

  /** The demo's pay page, as it stands before the payer, with everything on it large enough. */
  async function payPage(one: BrowserPage): Promise<FrameLocator> {
    const frame = one.page.frameLocator('dialog iframe');
    await frame.getByText('演示付款', { exact: true }).waitFor();
    const small = (await frame.locator('body').evaluate(SMALL_PARTS)) as string[];
    findings.push(...small.map((words) => `the pay page: small: ${words}`));
    return frame;
  }

  const answer = async (one: BrowserPage, words: string) =>
    (await payPage(one)).getByText(words, { exact: true }).click();

  describe.each(['standard', 'elder', 'largest'] as const)('a resident in %s text', (scale) => {
    let giver: BrowserPage;
    beforeAll(async () => {
      giver = await come(await desk.newNeighbour(), scale, 390);
    });
    const photograph = (name: string) => look(giver, `${scale}-390-${name}`);

    /** To WeChat's sheet; in elder text over the word about the family. */
    async function order(sum: string): Promise<void> {
      if (scale !== 'standard') {
        await giver.tap('下一步');
        await giver.see('槐荫社区居民委员会');
        await photograph('03-receiver');
      }
      await giver.tap(`用微信支付 ${sum}`);
      if (scale === 'standard') return;
      await giver.see('不着急，先和家人商量。');
      await photograph('04-family');
      await giver.tap('和家人说好了');
    }

    it('gives, and sees it in the book and among their payments', async () => {
      const id = await desk.openWish(80_000, { title: TITLE });
      await desk.give(id, 45_000, await desk.newNeighbour(), false);
      await giver.follow(`wishes/detail/index?id=${id}`);
      await photograph('01-wish');
      await giver.tap('我来认捐');
      await giver.see('认捐这个心愿');
      await photograph('02-amount');
      await order('20元');
      await payPage(giver);
      await photograph('05-pay-page');
      await answer(giver, '演示付款');
      await giver.see('谢谢您认捐20元');
      await photograph('06-paid');
      await giver.tap('看看这笔钱怎么用');
      await giver.see('2位邻居认捐');
      await photograph('07-book');
      await giver.follow('payments/mine/index');
      await giver.see(TITLE);
      await photograph('08-mine');
    });

    it('closes the pay page, fails once, and pays later', async () => {
      const id = await desk.openWish(2_000, { title: '想要一个坐便椅' });
      await giver.follow(`payments/pay/index?wish=${id}`);
      await giver.see('认捐这个心愿');
      await order('20元');
      await payPage(giver);
      await giver.page.getByText('关闭，不付款').click();
      await giver.see('您没有付款，没有扣钱');
      await photograph('09-closed');
      await giver.tap('用微信支付 20元');
      await answer(giver, '演示付款失败');
      await giver.see('付款没有完成');
      await photograph('10-failed');
      await giver.follow(`payments/pay/index?wish=${id}`);
      await giver.see('这一份给您留着');
      await photograph('11-waiting');
      await giver.tap('继续付款');
      await giver.tap('用微信支付 20元');
      await answer(giver, '演示付款');
      await giver.see('谢谢您认捐20元');
    });

    it('is told where WeChat takes no money, and gives it up', async () => {
      const id = await desk.openWish(5_000, { title: '想要一台收音机' });
      await giver.open(`payments/pay/index?wish=${id}`);
      await giver.see('认捐这个心愿');
      server.standIn.control('set-payment-shut', { isShut: true });
      await order('20元');
      await answer(giver, '演示付款');
      await giver.see('现在付不了款');
      await photograph('12-shut');
      await giver.tap('不付了');
      await photograph('13-give-up');
      await giver.tap('不付了');
      await giver.see('没有付款');
      await photograph('14-given-up');
    });
  });

  describe.each([390, 1280])('staff at %d', (width) => {
    const scale: ScaleName = 'standard';
    let id: string;
    let worker: BrowserPage;
    const step = (name: string) => `staff-${width}-${name}`;
    beforeAll(async () => {
      const helper = await desk.newNeighbour('volunteer', undefined, '小何');
      ({ id } = await makeWish(server.parts.database, {
        ...{ courtyardId: desk.courtyard.id, wisherId: desk.wisher.id, kind: 'item', title: TITLE },
        ...{ status: 'claimed', claimantId: helper.id },
      }));
      await server.call(
        sponsoring.openSponsoring,
        { id, amountFen: 65_000, use: '一台轮椅' },
        { as: desk.worker.token },
      );
      await server.call(wishes.deliverWish, { id, ...record() }, { as: helper.token });
      await server.settle();
      worker = await come(desk.worker, scale, width);
    });

    it('open the giving on the page of a wish', async () => {
      const { id: fresh } = await makeWish(server.parts.database, {
        ...{ courtyardId: desk.courtyard.id, wisherId: desk.wisher.id, kind: 'repair', title: '水龙头漏水' },
      });
      await worker.follow(`wishes/detail/index?id=${fresh}`);
      await worker.tap('开放认捐');
      await worker.tap('开放认捐');
      await look(worker, step('01-open'));
      await worker.fill('需要多少元', '120');
      await worker.fill('钱用来做什么', '换一个水龙头');
      await worker.tap('开放认捐');
      await worker.see('已开放认捐');
      await look(worker, step('02-opened'));
    });

    it('write down what was bought, the supervisor signs, the wisher confirms', async () => {
      await giveTo(id);
      await worker.follow(`wishes-desk/sponsoring/index?id=${id}`);
      await look(worker, step('03-sponsoring'));
      const wisher = await come(desk.wisher, scale, width);
      await wisher.follow(`wishes/detail/index?id=${id}`);
      await wisher.see('认捐款的用途和票据公布后，您就可以确认了');
      await look(wisher, step('04-wisher-waits'));

      await spend('一台旧轮椅', '630');
      const supervisor = await come(desk.supervisor, scale, width);
      await supervisor.follow('workbench/desk/index');
      await look(supervisor, step('06-workbench'));
      await supervisor.tap('支出630元（一台旧轮椅），等您签字');
      await supervisor.see('付了这一笔');
      await look(supervisor, step('07-to-sign'));
      await supervisor.tap('不对，退回');
      await supervisor.tap('发票看不清');
      await look(supervisor, step('08-refuse'));
      await supervisor.tap('不对，退回');
      await supervisor.see('退回的原因');
      await look(supervisor, step('09-refused'));

      // What the refused one kept is free again: the page is read anew.
      await worker.open(`wishes-desk/sponsoring/index?id=${id}`);
      await spend('一台九成新的轮椅，送货上门', '615.50');
      await worker.open(`wishes-desk/sponsoring/index?id=${id}`);
      await worker.see('没有签字的原因');
      await look(worker, step('10-spendings'));
      await supervisor.follow('workbench/desk/index');
      await supervisor.tap('支出615.50元（一台九成新的轮椅，送货上门），等您签字');
      await supervisor.tap('核对无误，签字');
      await supervisor.see('监督委员已签字');
      await supervisor.seeNot('付了这一笔');
      await look(supervisor, step('11-signed'));

      await wisher.open(`wishes/detail/index?id=${id}`);
      await wisher.see('确认帮忙结果');
      await look(wisher, step('12-wisher-confirms'));
    });

    it('give back what is not used', async () => {
      const other = await desk.openWish(5_000, { title: '想要一台收音机' });
      await desk.give(other, 3_000, await desk.newNeighbour());
      await worker.open(`wishes-desk/sponsoring/index?id=${other}`);
      await worker.tap('退回认捐款');
      await worker.tap('东西买不到');
      await look(worker, step('13-why'));
      await worker.tap('下一步');
      await worker.see('要退回30元吗？');
      await look(worker, step('14-give-back'));
      await worker.tap('退回30元');
      await worker.see('正在原路退回');
      await worker.rest();
      await desk.backAtHome();
    });

    it('look through the payments and what does not fit', async () => {
      await server.parts.database.inTransaction((tx) =>
        raiseIssue(tx, {
          ...{ kind: 'amount_differs', key: `${width}`, communityId: desk.courtyard.communityId, paymentId: null },
          ...{ about: `订单 ${id} 的退款 ${id}`, ourFen: 45_000, wechatFen: 40_000 },
        }),
      );
      await worker.follow('payments-desk/payments/index');
      await worker.see('已开通微信支付');
      await look(worker, step('15-payments'));
      await worker.follow('payments-desk/issues/index');
      await look(worker, step('16-issues'));
      await worker.tap('金额和微信账单不一样');
      await worker.see('我们的账');
      await look(worker, step('17-issue'));
      await worker.fill('处理结果', '少收的50元12月1日已由居民补付');
      await worker.tap('写好了，办结');
      await worker.see('已写下处理结果');
      await worker.tap('已处理');
      await worker.tap('金额和微信账单不一样');
      await worker.see('少收的50元');
      await look(worker, step('18-settled'));
    });

    async function giveTo(wishId: string): Promise<void> {
      await desk.give(wishId, 40_000, await desk.newNeighbour(undefined, undefined, '王大姐'), false);
      await desk.give(wishId, 25_000, await desk.newNeighbour());
    }

    async function spend(what: string, yuan: string): Promise<void> {
      await worker.tap('登记支出');
      await worker.fill('花了多少元', yuan);
      await worker.fill('用来做了什么', what);
      const chooser = worker.page.waitForEvent('filechooser');
      await worker.tap('加照片');
      const buffer = await drawPhoto({ width: 600, height: 900 });
      await (await chooser).setFiles({ name: 'receipt.jpg', mimeType: 'image/jpeg', buffer });
      await worker.see('1 / 6 张');
      await worker.seeNot('正在上传');
      await look(worker, step(`05-spend-${yuan}`));
      await worker.tap('提交，请监督委员签字');
      await worker.see('已登记，等监督委员签字');
      await worker.rest();
      await desk.check();
    }
  });

  it('threw nothing and missed nothing on the way, and everything can be read and hit', () => {
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
    expect(findings).toEqual([]);
  });
});
