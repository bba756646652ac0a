import 'reflect-metadata';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { In } from 'typeorm';
import { PaymentIssue } from '../../server/src/payments/issues/payment-issue.entity';
import { Payment } from '../../server/src/payments/orders/payment.entity';
import { Refund } from '../../server/src/payments/refunds/refund.entity';
import { selectPlain } from '../../server/src/platform/database';
import { findLedgerDifferences } from '../../server/src/points/checks/find-ledger-differences';
import { WishSponsoring } from '../../server/src/wishes/sponsoring/wish-sponsoring.entity';
import type { Neighbour } from '../support/make-neighbourhood';
import { expectRefused } from '../support/refused';
import { openMoneyProcess, until, type MoneyProcess } from '../support/money-process';

const REFUNDS = '/v3/refund/domestic/refunds';
const PREPAY = '/v3/pay/transactions/jsapi';

describe('a server that is killed between any two steps', () => {
  let desk: MoneyProcess;
  let wishId: string;
  beforeAll(async () => {
    desk = await openMoneyProcess();
    await desk.start();
    wishId = await desk.openWish();
  });
  afterAll(() => desk.close());

  interface Given {
    id: string;
    who: Neighbour;
  }
  const paid: Given[] = [];
  const isPaid = async ({ id, who }: Given) => (await desk.statusOf(id, who)) === 'paid';
  const intend = async (wish = wishId): Promise<Given> => {
    const who = desk.nextGiver();
    return { id: await desk.intend(wish, who), who };
  };
  async function prepaid(wish = wishId): Promise<Given> {
    const given = await intend(wish);
    expect((await desk.prepay(given.id, given.who)).status).toBe(200);
    return given;
  }
  async function give(wish = wishId): Promise<Given> {
    const given = await prepaid(wish);
    desk.payAtWechat(given.id);
    await until(() => isPaid(given));
    return given;
  }
  const hold = (noticesAreHeld: boolean) => desk.standIn.control('set-pay-toggles', { noticesAreHeld });

  it('while people pay: whoever paid has paid, once, and nobody else', async () => {
    const booked = await give();
    hold(true);
    const unheard = await prepaid();
    desk.payAtWechat(unheard.id);
    hold(false);
    // WeChat has the order; neither we nor the phone were told. The client asks twice.
    desk.standIn.control('fail-pay', { path: PREPAY, times: 2, isAfter: true });
    const unanswered = await intend();
    expectRefused(await desk.prepay(unanswered.id, unanswered.who), 'payment.wechat_unavailable');
    expect(desk.orderOf(unanswered.id)?.state).toBe('NOTPAY');
    const neverAsked = await intend();
    const whileDown = await prepaid();
    const atOnce = [await prepaid(), await prepaid(), await prepaid()];
    for (const { id } of atOnce) desk.payAtWechat(id);
    // Their notices are on their way, or being handled, or answered.
    await sleep(randomInt(20));
    await desk.kill();

    desk.payAtWechat(whileDown.id);
    await desk.letTimePass();
    await desk.database.inTransaction((tx) =>
      tx.update(Payment, { id: neverAsked.id }, { payUntil: new Date(Date.now() - 120_000) }),
    );
    await desk.start();
    // The phone goes on where it was.
    expect((await desk.prepay(unanswered.id, unanswered.who)).body.call).toBeTruthy();
    desk.payAtWechat(unanswered.id);
    paid.push(booked, unheard, unanswered, whileDown, ...atOnce);
    for (const one of paid) await until(() => isPaid(one));
    await until(async () => (await desk.statusOf(neverAsked.id, neverAsked.who)) === 'closed');
    expect(desk.orderOf(neverAsked.id)).toBeUndefined();
    // What was held back comes late, and for nothing.
    await desk.standIn.control('release-notices', {});
    const notices = await desk.standIn.control('notices', {});
    expect(notices.every(({ isAcknowledged }) => isAcknowledged)).toBe(true);
  });

  it('while money goes back and WeChat is told of what was paid for: each happens once', async () => {
    const wishIds = [await desk.openWish(), await desk.openWish(), await desk.openWish()] as const;
    const [unheard, unanswered, unasked] = [await give(wishIds[0]), await give(wishIds[1]), await give(wishIds[2])];
    const refundsOf = ({ id }: Given) => desk.orderOf(id)?.refunds ?? [];
    desk.standIn.control('set-pay-toggles', { noticesAreDropped: true });
    await desk.giveBack(wishIds[0]);
    await until(() => refundsOf(unheard)[0]?.status === 'SUCCESS');
    desk.standIn.control('fail-pay', { path: REFUNDS, times: 2, isAfter: true });
    await desk.giveBack(wishIds[1]);
    await until(() => refundsOf(unanswered).length > 0);
    const asked = () => desk.standIn.control('count-calls', { path: REFUNDS }).calls;
    const before = asked();
    desk.standIn.control('set-pay-down', { isDown: true, how: 'cut' });
    await desk.giveBack(wishIds[2]);
    await until(() => asked() > before);
    await desk.kill();
    desk.standIn.control('set-pay-down', { isDown: false });
    desk.standIn.control('set-pay-toggles', { noticesAreDropped: false });
    expect(refundsOf(unasked)).toEqual([]);

    // Killed again as soon as WeChat has been told of the first payment: what it answered is lost.
    await desk.letTimePass();
    const shipped = () => paid.filter(({ id }) => desk.orderOf(id)?.shipment);
    const known = shipped().length;
    await desk.start();
    await until(() => shipped().length > known, 1);
    await desk.kill();
    await desk.letTimePass();
    await desk.start();

    const back = [unheard, unanswered, unasked];
    for (const { id, who } of back) await until(async () => (await desk.statusOf(id, who)) === 'refunded');
    await until(() => shipped().length === paid.length);
    for (const given of back) expect(refundsOf(given)).toHaveLength(1);
    for (const { id } of paid) expect(desk.orderOf(id)!.shipment!.times).toBe(1);
    const isTold = async () =>
      (await desk.database.read((db) => db.countBy(Payment, { shippingState: 'waiting' }))) === 0;
    await until(isTold);
    await checkMoney([...paid, ...back].map(({ id }) => id));
  });

  /** The book comes to zero, and is what WeChat holds; nobody has anything to look into. */
  async function checkMoney(ids: readonly string[]): Promise<void> {
    const { rows, differences, issues, refunds, sponsoring } = await desk.database.read(async (db) => ({
      rows: await selectPlain<{ holder: string; sum: string | number }>(
        db,
        `SELECT account.holder AS holder, SUM(posting.amount) AS sum FROM points_account account
          INNER JOIN points_posting posting ON posting.accountId = account.id
          WHERE account.unit = 'cny_fen' GROUP BY account.holder`,
        [],
      ),
      differences: await findLedgerDifferences(db),
      issues: await db.find(PaymentIssue),
      refunds: await db.findBy(Refund, { paymentId: In([...ids]) }),
      sponsoring: await db.findOneByOrFail(WishSponsoring, { wishId }),
    }));
    const sums = rows.map(({ holder, sum }) => [holder, Number(sum)] as const).filter(([, sum]) => sum !== 0);
    const held = 1_000 * paid.length;
    expect(Object.fromEntries(sums)).toEqual({ wechat: -held, [wishId]: held });
    expect(desk.standIn.control('pay-orders', {}).filter(({ paidAt }) => paidAt !== undefined)).toHaveLength(
      ids.length,
    );
    expect(sponsoring).toMatchObject({ paidFen: held, takenFen: held, payers: paid.length });
    expect(refunds.map(({ status }) => status)).toEqual(['succeeded', 'succeeded', 'succeeded']);
    expect([differences, issues]).toEqual([[], []]);
  }
});
