import { paymentEndpoints as payments } from '@yuanli/shared/payments/payments.endpoints';
import { sponsoringEndpoints as sponsoring } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { paymentDeps } from '../../server/src/app/payment-deps';
import { paymentJobs } from '../../server/src/payments';
import { Payment } from '../../server/src/payments/orders/payment.entity';
import { Refund } from '../../server/src/payments/refunds/refund.entity';
import { clock, minutes } from '../../server/src/platform/clock';
import { selectPlain } from '../../server/src/platform/database';
import type { Wish } from '../../server/src/wishes/wish.entity';
import { WishSponsoring } from '../../server/src/wishes/sponsoring/wish-sponsoring.entity';
import { makePicture } from './factories/pictures';
import { makeWish } from './factories/wishes';
import { makeNeighbourhood, type Neighbour } from './make-neighbourhood';
import type { TestServer } from './test-server';

const A_MOMENT = 16_000;

/** A community with somebody who runs its money and somebody who watches over it, wishes that cost money, and WeChat's side of paying. */
export async function openMoneyDesk(server: TestServer) {
  const { database } = server.parts;
  const town = await makeNeighbourhood(server);
  const worker = await town.newNeighbour('community_worker', undefined, '林主任');
  const supervisor = await town.newNeighbour('supervisor', undefined, '何老师');
  const { standIn } = server;
  const read = database.read.bind(database);

  /** Both clocks go on together. */
  function pass(milliseconds: number): void {
    clock.advance(milliseconds);
    standIn.control('move-clock', { to: clock.now().toISOString() });
  }

  async function openWish(amountFen: number, given: Partial<Wish> = {}): Promise<string> {
    const { id } = await makeWish(database, {
      ...{ courtyardId: town.courtyard.id, wisherId: town.wisher.id, kind: 'item', title: '想要一台轮椅' },
      ...given,
    });
    const opened = await server.call(
      sponsoring.openSponsoring,
      { id, amountFen, use: '一台轮椅' },
      { as: worker.token },
    );
    expect(opened.status).toBe(200);
    return id;
  }

  /** Means to give; nothing is paid yet. */
  async function intend(wishId: string, amountFen: number, who: Neighbour, isAnonymous = true): Promise<string> {
    const answer = await server.call(sponsoring.sponsorWish, { id: wishId, amountFen, isAnonymous }, { as: who.token });
    expect(answer).toMatchObject({ status: 200 });
    return answer.body.paymentId;
  }

  /** What the phone is given to pay with. */
  async function prepay(id: string, who: Neighbour) {
    const answer = await server.call(payments.prepay, { id }, { as: who.token });
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  }

  const payAtWechat = (call: { package: string }) =>
    standIn.control('pay-order', { prepayId: call.package.slice('prepay_id='.length), payment: call as never });

  /** Pays, and waits until the notice has arrived. */
  async function give(wishId: string, amountFen: number, who: Neighbour, isAnonymous = true): Promise<string> {
    const id = await intend(wishId, amountFen, who, isAnonymous);
    const { call } = await prepay(id, who);
    expect(payAtWechat(call!)).toMatchObject({ result: 'ok' });
    await arrive();
    return id;
  }

  /** Everything WeChat sends arrives, and everything that follows is done. */
  async function arrive(): Promise<void> {
    await standIn.control('notices', {});
    await server.settle();
  }

  /** The words and pictures of whatever was written are checked. */
  async function check(): Promise<void> {
    await server.settle();
    await standIn.control('pushes', {});
    await server.settle();
  }

  /** Everything that goes back has gone back. */
  async function backAtHome(): Promise<void> {
    await arrive();
    pass(minutes(2));
    await runJob('follow-refunds');
    await arrive();
  }

  const jobs = paymentJobs(paymentDeps(server.parts));
  const runJob = async (name: string) => {
    await jobs.find((job) => job.name === name)!.run(database);
    await server.settle();
  };

  /** What the community's accounts come to in fen, by holder; those that come to nothing are left out. */
  async function book(): Promise<Record<string, number>> {
    const rows = await read((db) =>
      selectPlain<{ holder: string; sum: string | number }>(
        db,
        `SELECT account.holder AS holder, SUM(posting.amount) AS sum FROM points_account account
          INNER JOIN points_posting posting ON posting.accountId = account.id
          WHERE account.communityId = ? AND account.unit = 'cny_fen' GROUP BY account.holder`,
        [town.courtyard.communityId],
      ),
    );
    return Object.fromEntries(rows.flatMap(({ holder, sum }) => (Number(sum) === 0 ? [] : [[holder, Number(sum)]])));
  }

  return {
    ...town,
    worker,
    supervisor,
    pass,
    /** A moment, in which WeChat gets to know what was paid. */
    wait: async () => {
      pass(A_MOMENT);
      await server.settle();
      await arrive();
    },
    openWish,
    intend,
    prepay,
    payAtWechat,
    give,
    arrive,
    check,
    backAtHome,
    runJob,
    book,
    receipt: () => makePicture(server.parts, worker.id),
    payment: (id: string) => read((db) => db.findOneByOrFail(Payment, { id })),
    refundsOf: (paymentId: string) => read((db) => db.find(Refund, { where: { paymentId }, order: { id: 'ASC' } })),
    sponsoring: (wishId: string) => read((db) => db.findOneByOrFail(WishSponsoring, { wishId })),
  };
}

export type MoneyDesk = Awaited<ReturnType<typeof openMoneyDesk>>;
