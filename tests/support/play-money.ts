import fc from 'fast-check';
import { addDays, dayInChina, momentInChina } from '@yuanli/shared/china-time';
import { paymentEndpoints as payments } from '@yuanli/shared/payments/payments.endpoints';
import { sponsoringEndpoints as sponsoring } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { clock, hours, minutes } from '../../server/src/platform/clock';
import { signInAs } from './factories/people';
import type { Neighbour } from './make-neighbourhood';
import { nextNumber } from './next-number';
import { openMoneyDesk } from './money-desk';
import type { TestServer } from './test-server';

/** How often each is tried; endings are rare, so that a history gets somewhere. */
const weights = {
  give: 14,
  intend: 4,
  prepay: 4,
  pay: 4,
  cancel: 2,
  check: 2,
  wait: 4,
  follow: 3,
  notices: 3,
  release: 2,
  down: 1,
  up: 3,
  spend: 3,
  giveBack: 2,
  withdraw: 1,
  refunds: 2,
  settle: 3,
  bill: 1,
};

export interface MoneyStep {
  act: keyof typeof weights;
  /** Which wish, or which of what there is. */
  which: number;
  /** Which neighbour, or which way. */
  way: number;
  amountFen: number;
}

const act = fc.oneof(
  ...Object.entries(weights).map(([name, weight]) => ({
    weight,
    arbitrary: fc.constant(name as MoneyStep['act']),
  })),
);
/** Something that may happen to the money of two wishes, whatever came before. */
export const moneyStep: fc.Arbitrary<MoneyStep> = fc.record({
  act,
  which: fc.nat(5),
  way: fc.nat(3),
  amountFen: fc.oneof(fc.constantFrom(100, 5_000, 10_000), fc.integer({ min: 100, max: 3_000 })),
});

/** Notices arrive, are lost, are held back, or come three times. */
const noticeWays = [{}, { noticesAreDropped: true }, { noticesAreHeld: true }, { noticeCopies: 3 }].map((way) => ({
  noticesAreDropped: false,
  noticesAreHeld: false,
  noticeCopies: 1,
  ...way,
}));
const outcomes = ['SUCCESS', 'ABNORMAL', 'NOT_ENOUGH', 'CLOSED'] as const;

interface Given {
  id: string;
  who: Neighbour;
  /** What their phone pays with. */
  payCall?: { package: string };
}

/** Two wishes that cost 100 yuan each, three neighbours who may give, and a morning on which nothing has happened. */
export async function openMoneyPlay(server: TestServer) {
  const desk = await openMoneyDesk(server);
  const { standIn } = server;
  passTo(1, '11:00');
  await desk.runJob('reconcile-bills');
  const firstDay = dayInChina(clock.now());
  const people = [desk.neighbour, await desk.newNeighbour(), await desk.newNeighbour()];
  const staff = [desk.worker, desk.supervisor, desk.wisher];
  let signedInAt = clock.now();
  await signIn();
  const wishIds = [await desk.openWish(10_000), await desk.openWish(10_000)];
  // Each play calls from an address of its own: they are not many neighbours at once.
  const number = nextNumber();
  const from = `10.0.${number >> 8}.${number & 255}`;
  const call: TestServer['call'] = (endpoint, input, options) => server.call(endpoint, input, { ...options, from });
  const given: Given[] = [];

  function passTo(later: number, time: string): void {
    const to = momentInChina(addDays(dayInChina(clock.now()), later), time);
    desk.pass(Math.max(0, to.getTime() - clock.now().getTime()));
  }
  /** A token is good for a day. */
  async function signIn(): Promise<void> {
    signedInAt = clock.now();
    for (const one of [...people, ...staff]) one.token = await signInAs(server.parts.database, one);
  }

  async function intend(id: string, amountFen: number, who: Neighbour): Promise<Given | undefined> {
    const answer = await call(sponsoring.sponsorWish, { id, amountFen, isAnonymous: false }, { as: who.token });
    expect(answer.status).not.toBe(429);
    if (answer.status !== 200) return undefined;
    const made = { id: answer.body.paymentId, who };
    given.push(made);
    return made;
  }

  async function prepay(payment: Given | undefined): Promise<Given | undefined> {
    if (!payment) return undefined;
    const { status, body } = await call(payments.prepay, { id: payment.id }, { as: payment.who.token });
    if (status === 200 && body.call) payment.payCall = body.call;
    return payment;
  }

  const pay = (payment: Given | undefined) => payment?.payCall && desk.payAtWechat(payment.payCall);

  async function spend(id: string, amountFen: number): Promise<void> {
    const spending = { id, amountFen, what: '轮椅一台', channel: 'bank' as const, pictureIds: [await desk.receipt()] };
    const { status, body } = await call(sponsoring.spendSponsoring, spending, { as: desk.worker.token });
    if (status !== 200) return;
    await server.settle();
    await standIn.control('pushes', {});
    await server.settle();
    await call(payments.approveSpending, { id: body.id }, { as: desk.supervisor.token });
  }

  const followUp = async () => {
    await desk.runJob('follow-payments');
    await desk.runJob('follow-refunds');
  };

  async function happen({ act, which, way, amountFen }: MoneyStep): Promise<unknown> {
    const wishId = wishIds[which % wishIds.length]!;
    const who = people[way % people.length]!;
    const payment = given[given.length - 1 - (which % Math.max(1, given.length))];
    switch (act) {
      case 'give':
        return pay(await prepay(await intend(wishId, amountFen, who)));
      case 'intend':
        return intend(wishId, amountFen, who);
      case 'prepay':
        return prepay(payment);
      case 'pay':
        return pay(payment);
      case 'cancel':
        return payment && call(payments.cancelPayment, { id: payment.id }, { as: payment.who.token });
      case 'check':
        return payment && call(payments.checkPayment, { id: payment.id }, { as: payment.who.token });
      case 'wait':
        return desk.pass(minutes([1, 5, 32, 90][way]!));
      case 'follow':
        return followUp();
      case 'notices':
        return standIn.control('set-pay-toggles', noticeWays[way]!);
      case 'release':
        return standIn.control('release-notices', { order: way > 1 ? 'made' : 'reverse' });
      case 'down':
        return standIn.control('set-pay-down', { isDown: true, how: way > 1 ? 'cut' : 'status' });
      case 'up':
        return standIn.control('set-pay-down', { isDown: false });
      case 'spend':
        return spend(wishId, amountFen);
      case 'giveBack':
        return call(sponsoring.giveBackSponsoring, { id: wishId, reason: '不办了' }, { as: desk.worker.token });
      case 'withdraw':
        return call(wishes.withdrawWish, { id: wishId }, { as: desk.wisher.token });
      case 'refunds':
        return standIn.control('set-refund-outcome', { outcome: outcomes[way]! });
      case 'settle': {
        const isThere =
          payment && standIn.control('pay-orders', {}).some(({ fields }) => fields.out_trade_no === payment.id);
        return isThere && standIn.control('settle-order', { outTradeNo: payment.id });
      }
      default:
        passTo(1, '10:30');
        return desk.runJob('reconcile-bills');
    }
  }

  /** WeChat is up, tells everything, and brings to a good end what it can. */
  async function makeWell(): Promise<void> {
    standIn.control('set-pay-down', { isDown: false });
    standIn.control('set-pay-toggles', noticeWays[0]!);
    standIn.control('set-refund-outcome', { outcome: 'SUCCESS' });
    await standIn.control('release-notices', {});
  }

  return {
    desk,
    wishIds,
    firstDay,
    paymentIds: (): string[] => given.map(({ id }) => id),
    makeWell,
    async happenAtOnce(steps: readonly MoneyStep[]): Promise<void> {
      if (clock.now().getTime() - signedInAt.getTime() > hours(12)) await signIn();
      await Promise.all(steps.map(happen));
      await server.settle();
    },
    /** All that follows has followed, and the bills of all days have been compared. */
    async comeToRest(): Promise<void> {
      await makeWell();
      for (let round = 0; round < 8; round += 1) {
        desk.pass(minutes(61));
        await followUp();
        for (const refund of standIn.control('pay-orders', {}).flatMap(({ refunds }) => refunds))
          if (refund.status === 'ABNORMAL')
            standIn.control('set-refund-outcome', { outcome: 'SUCCESS', outRefundNo: refund.fields.out_refund_no });
        await desk.arrive();
      }
      passTo(1, '10:30');
      await desk.runJob('reconcile-bills');
      await desk.arrive();
    },
  };
}

export type MoneyPlay = Awaited<ReturnType<typeof openMoneyPlay>>;
