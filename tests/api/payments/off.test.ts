import { paymentEndpoints as payments } from '@yuanli/shared/payments/payments.endpoints';
import { sponsoringEndpoints as sponsoring } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { paymentDeps } from '../../../server/src/app/payment-deps';
import type { Actor } from '../../../server/src/platform/actor';
import { clock } from '../../../server/src/platform/clock';
import { paymentJobs, startPayment } from '../../../server/src/payments';
import { recordPaid } from '../../../server/src/payments/orders/record-paid';
import { wishPurpose } from '../../../server/src/wishes';
import { openSponsoring } from '../../../server/src/wishes/sponsoring/open-sponsoring';
import { WishSponsoring } from '../../../server/src/wishes/sponsoring/wish-sponsoring.entity';
import { makePicture } from '../../support/factories/pictures';
import { makeWish } from '../../support/factories/wishes';
import { makeNeighbourhood, type Neighbour, type Neighbourhood } from '../../support/make-neighbourhood';
import { expectRefused } from '../../support/refused';
import { paySettings, startTestServer, type TestServer } from '../../support/test-server';

let server: TestServer;
let town: Neighbourhood;
let worker: Neighbour;
let supervisor: Neighbour;
beforeAll(async () => {
  const names = Object.keys(paySettings('')).filter((name) => name !== 'WECHAT_PAY_API_BASE');
  server = await startTestServer(Object.fromEntries(names.map((name) => [name, ''])));
  town = await makeNeighbourhood(server);
  worker = await town.newNeighbour('community_worker');
  supervisor = await town.newNeighbour('supervisor');
});
afterAll(() => server.close());

const actorOf = ({ id }: Neighbour, ...grants: Actor['grants']): Actor => ({ personId: id, sessionId: id, grants });
const newWish = async () =>
  (await makeWish(server.parts.database, { courtyardId: town.courtyard.id, wisherId: town.wisher.id, kind: 'item' }))
    .id;

/** A wish whose sponsoring was opened, and given for, while there was a merchant. */
async function makeGiven(amountFen: number): Promise<{ id: string; paymentId: string }> {
  const id = await newWish();
  const { communityId } = town.courtyard;
  const paymentId = await server.parts.database.inTransaction(async (tx) => {
    const staff = actorOf(worker, { role: 'community_worker', scopeId: communityId });
    await openSponsoring(tx, staff, { id, amountFen: 10_000, use: '一台轮椅' }, { payeeName: '槐荫社区居民委员会' });
    await tx.update(WishSponsoring, { wishId: id }, { takenFen: amountFen });
    const purpose = { kind: 'wish', id, title: '想要一台轮椅' } as const;
    const intent = { communityId, purpose, amountFen, isAnonymous: true };
    const payment = await startPayment(tx, actorOf(town.neighbour), intent);
    const transactionId = payment.id.padEnd(28, '0');
    const facts = { outTradeNo: payment.id, transactionId, amountFen, openid: null, paidAt: clock.now() };
    await recordPaid(tx, { wish: wishPurpose }, facts);
    return payment.id;
  });
  await server.settle();
  return { id, paymentId };
}

describe('without a merchant', () => {
  it('nothing new begins, and nobody is offered to pay', async () => {
    const id = await newWish();
    const asWorker = { as: worker.token };
    const shown = await server.call(wishes.getWish, { id }, asWorker);
    expect(shown.body.can).toMatchObject({ openSponsoring: false, sponsor: false });
    const use = { amountFen: 10_000, use: '一台轮椅' };
    expectRefused(await server.call(sponsoring.openSponsoring, { id, ...use }, asWorker), 'payment.off');
    const merchant = await server.call(payments.getMerchant, { communityId: town.courtyard.communityId }, asWorker);
    expect(merchant.body).toEqual({ isOn: false, payeeName: null, openIssues: 0 });
  });

  it('whoever may have given is told whom to ask, and what is answered to a change says the same', async () => {
    const { id } = await makeGiven(4_000);
    const asNeighbour = { as: (await town.newNeighbour()).token };
    expect((await server.call(wishes.getWish, { id }, asNeighbour)).body.can.sponsor).toBe(false);
    const page = await server.call(sponsoring.getSponsoring, { id }, asNeighbour);
    expect(page.body).toMatchObject({
      ...{ payeeName: null, mostFen: 0, openPaymentId: null, can: { sponsor: false } },
      cannotBecause: expect.stringMatching(/^现在付不了款，如有疑问请打电话给.+（.+）$/) as string,
    });
    expectRefused(await server.call(sponsoring.sponsorWish, { id, amountFen: 1_000 }, asNeighbour), 'payment.off');
    const claimed = await server.call(wishes.claimWish, { id }, { as: town.helper.token });
    expect(claimed).toMatchObject({ status: 200, body: { status: 'claimed', can: { sponsor: false } } });
    const released = await server.call(wishes.releaseWish, { id }, { as: town.helper.token });
    expect(released).toMatchObject({ status: 200, body: { status: 'open', can: { sponsor: false } } });
  });

  it('a payment that was begun before can neither be paid nor asked about, and stays as it is', async () => {
    const id = await newWish();
    const { communityId } = town.courtyard;
    const payer = await town.newNeighbour();
    const { id: paymentId } = await server.parts.database.inTransaction((tx) =>
      startPayment(tx, actorOf(payer), {
        ...{ communityId, amountFen: 1_000, isAnonymous: true },
        purpose: { kind: 'wish', id, title: '想要一台轮椅' },
      }),
    );
    for (const endpoint of [payments.prepay, payments.checkPayment, payments.cancelPayment])
      expectRefused(
        await server.call(endpoint as typeof payments.checkPayment, { id: paymentId }, { as: payer.token }),
        'payment.off',
      );
    const shown = await server.call(payments.getPayment, { id: paymentId }, { as: payer.token });
    expect(shown.body).toMatchObject({ status: 'created', can: { pay: false, cancel: false } });
  });

  it('there is no place for notices', async () => {
    for (const body of ['{}', ''])
      expect((await fetch(`${server.url}/wechat/pay/notice`, { method: 'POST', body })).status).toBe(404);
  });

  it('the jobs do nothing and ask nobody', async () => {
    const before = server.standIn.control('pay-orders', {});
    for (const job of paymentJobs(paymentDeps(server.parts))) await job.run(server.parts.database);
    const input = { communityId: town.courtyard.communityId };
    const issues = await server.call(payments.findPaymentIssues, input, { as: worker.token });
    expect(issues.body.items).toEqual([]);
    expect(server.standIn.control('pay-orders', {})).toEqual(before);
  });

  it('what was given before is used, shown, signed and given back as ever', async () => {
    const { id, paymentId } = await makeGiven(6_000);
    const pictureIds = [await makePicture(server.parts, worker.id)];
    const spending = { id, amountFen: 4_000, what: '轮椅一台', channel: 'bank' as const, pictureIds };
    const spent = await server.call(sponsoring.spendSponsoring, spending, { as: worker.token });
    expect(spent).toMatchObject({ status: 200 });
    await server.settle();
    await server.standIn.control('pushes', {});
    await server.settle();
    const signed = await server.call(payments.approveSpending, { id: spent.body.id }, { as: supervisor.token });
    expect(signed).toMatchObject({ status: 200, body: { status: 'approved' } });
    const back = await server.call(sponsoring.giveBackSponsoring, { id, reason: '有结余' }, { as: worker.token });
    expect(back.body).toMatchObject({ status: 'returned' });
    await server.settle();
    // It waits, and goes back once there is a merchant again.
    const mine = await server.call(payments.getPayment, { id: paymentId }, { as: town.neighbour.token });
    expect(mine.body).toMatchObject({ status: 'refunding', refunds: [{ amountFen: 2_000, status: 'requested' }] });
    const page = await server.call(sponsoring.getSponsoring, { id }, { as: town.neighbour.token });
    expect(page.body.book).toMatchObject({ paidFen: 6_000, spentFen: 4_000, refundedFen: 2_000, leftFen: 0 });
  });
});
