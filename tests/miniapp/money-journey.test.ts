import { clock } from '../../server/src/platform/clock';
import { signedInPhoneOf } from '../support/mini-host/phone-of';
import type { Phone } from '../support/mini-host/start-phone';
import { openMoneyDesk } from '../support/money-desk';
import { useServer } from '../support/use-server';

/** Money for a wish, from the sum a resident chooses to the book, and back, on the built mini-program. */
describe('a resident who gives money for a wish', () => {
  const { server, desk } = useServer(openMoneyDesk);
  const phones: Phone[] = [];
  let giver: Phone;
  let worker: Phone;
  beforeAll(async () => {
    giver = await come(desk.neighbour);
    worker = await come(desk.worker);
  });
  beforeEach(() => {
    giver.owner.paying = 'pays';
  });
  afterAll(() => {
    for (const phone of phones) phone.close();
    clock.set(null);
  });

  async function come(who: { id: string }, size?: 'elder'): Promise<Phone> {
    const phone = await signedInPhoneOf(server, desk.courtyard, who, size);
    phones.push(phone);
    return phone;
  }

  /** How many orders WeChat knows, and how many of them are paid. */
  const orders = () => {
    const all = server.standIn.control('pay-orders', {});
    return { made: all.length, paid: all.filter(({ state }) => state !== 'NOTPAY' && state !== 'CLOSED').length };
  };

  async function toPaying(phone: Phone, amountFen = 10_000): Promise<string> {
    const id = await desk.openWish(amountFen);
    phone.open(`wishes/detail/index?id=${id}`);
    await phone.page.tap('我来认捐');
    await phone.page.arriveAt('payments/pay/index');
    return id;
  }

  it('reads who receives it, gives a sum of their own, and sees it in the book', async () => {
    const { page } = giver;
    await toPaying(giver);
    await page.see('槐荫社区居民委员会');
    await page.see('办不成原路退回');
    await page.tap('其他');
    await page.tap('用微信支付');
    await page.fill('认捐多少元', '200');
    await page.see('现在最多可以认捐100元');
    await page.fill('认捐多少元', '30');
    await page.see('叁拾元整');
    const before = orders();
    await page.tap('用微信支付 30元');
    await page.arriveAt('payments/payment/index');
    await page.see('谢谢您认捐30元');
    expect(orders()).toEqual({ made: before.made + 1, paid: before.paid + 1 });
    await page.tap('看看这笔钱怎么用');
    await page.arriveAt('payments/book/index');
    await page.see('1位邻居认捐');
    expect(page.text()).toContain('收到\n30元');
    await page.see('已认捐30元，还差70元');
  });

  it('changes their mind, finds the order again, and pays later', async () => {
    const { page, owner } = giver;
    owner.paying = 'cancels';
    const id = await toPaying(giver);
    await page.tap('用微信支付 20元');
    await page.arriveAt('payments/payment/index');
    await page.see('您没有付款，没有扣钱');
    await page.rest();
    giver.open(`payments/pay/index?wish=${id}`);
    await page.see('这一份给您留着');
    await page.tap('继续付款');
    await page.see('等您付款');
    owner.paying = 'fails';
    await page.tap('用微信支付 20元');
    await page.see('付款没有完成');
    owner.paying = 'pays';
    const before = orders();
    await page.tap('用微信支付 20元');
    await page.see('谢谢您认捐20元');
    expect(orders()).toEqual({ made: before.made, paid: before.paid + 1 });
  });

  it('gives it up, and nothing is kept for them', async () => {
    const { page, owner } = giver;
    owner.paying = 'cancels';
    const id = await toPaying(giver, 5_000);
    await page.tap('50元');
    await page.tap('用微信支付 50元');
    await page.see('您没有付款，没有扣钱');
    await page.tap('不付了');
    await page.see('这一笔不付了吗？');
    await page.tap('不付了');
    await page.see('什么都没有扣');
    await page.rest();
    expect(await desk.sponsoring(id)).toMatchObject({ takenFen: 0, paidFen: 0 });
  });

  it('is told plainly where WeChat takes no money, and staff find it', async () => {
    const { page, owner } = giver;
    owner.paying = 'shut';
    await toPaying(giver);
    await page.tap('用微信支付 20元');
    await page.see('现在付不了款');
    await page.see('没有扣钱，已通知社区');
    await page.rest();
    worker.open('payments-desk/payments/index');
    await worker.page.see('1项待处理');
    await worker.page.tap('资金核对');
    await worker.page.arriveAt('payments-desk/issues/index');
    await worker.page.tap('微信停用了支付');
    await worker.page.fill('处理结果', '已登录公众平台查看，微信恢复了支付');
    await worker.page.tap('写好了，办结');
    await worker.page.see('账目都对得上');
  });

  it('in elder text hears of the family before anything is ordered', async () => {
    const elder = await come(await desk.newNeighbour(), 'elder');
    const { page } = elder;
    await toPaying(elder);
    await page.see('贰拾元整');
    await page.tap('下一步');
    await page.see('槐荫社区居民委员会');
    const before = orders();
    await page.tap('用微信支付 20元');
    await page.see('不着急，先和家人商量');
    await page.rest();
    expect(orders()).toEqual(before);
    await page.tap('和家人说好了');
    await page.see('谢谢您认捐20元');
    expect(orders()).toEqual({ made: before.made + 1, paid: before.paid + 1 });
    expect(elder.problems).toEqual([]);
  });

  it('finds what went back among their payments, with the reason', async () => {
    const id = await desk.openWish(5_000, { title: '想要一台收音机' });
    await desk.give(id, 3_000, desk.neighbour);
    worker.open(`wishes/detail/index?id=${id}`);
    await worker.page.tap('认捐款使用');
    await worker.page.tap('退回认捐款');
    await worker.page.tap('东西买不到');
    await worker.page.tap('下一步');
    await worker.page.see('没有用的30元原路退到1位邻居的付款账户');
    await worker.page.tap('退回30元');
    await worker.page.see('正在原路退回');
    await worker.page.rest();
    await server.settle();

    const { page } = giver;
    giver.open('me/index');
    await page.tap('我的付款');
    await page.arriveAt('payments/mine/index');
    await page.tap('想要一台收音机');
    await page.see('正在原路退回');
    await page.see('东西买不到');
    await page.rest();
    await desk.backAtHome();
    page.pullDown();
    await page.see('30元已原路退回');
    await page.see('退回30元：已退到您的付款账户');
  });

  it('threw nothing on any phone, and left no draft behind', () => {
    for (const { problems, stored } of phones) {
      expect(problems).toEqual([]);
      expect([...stored.keys()].filter((key) => key.startsWith('draft:'))).toEqual([]);
    }
  });
});
