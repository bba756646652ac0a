import { addDays, dayInChina, momentInChina } from '@yuanli/shared/china-time';
import { sponsoringEndpoints as sponsoring } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { ReconciledDay } from '../../server/src/payments/bills/reconciled-day.entity';
import { PaymentIssue } from '../../server/src/payments/issues/payment-issue.entity';
import { clock, minutes } from '../../server/src/platform/clock';
import { selectPlain, type Database } from '../../server/src/platform/database';
import type { Neighbour } from './make-neighbourhood';
import type { TestServer } from './test-server';
import { openMoneyDesk, type MoneyDesk } from './money-desk';
import { useServer } from './use-server';

/**
 * Days that are compared with WeChat's bills. Each test has a day and a community of its own; its day begins at noon, when the
 * days before have been compared.
 */
export function useBillDays(): { server: TestServer; days: BillDays } {
  const { server } = useServer();
  const days = billDays(server);
  beforeEach(async () => {
    days.desk = await openMoneyDesk(server);
    days.passTo(1, '11:00');
    await days.reconcile();
    days.passTo(0, '12:00');
    days.day = days.today();
  });
  afterEach(async () => {
    server.standIn.control('set-pay-down', { isDown: false });
    server.standIn.control('set-pay-toggles', { noticesAreDropped: false, refundDelayMs: 2_000 });
    await days.desk.arrive();
  });
  afterAll(() => clock.set(null));
  return { server, days };
}

type BillDays = ReturnType<typeof billDays>;

function billDays(server: TestServer) {
  const read: Database['read'] = (work) => server.parts.database.read(work);
  return {
    desk: undefined as unknown as MoneyDesk,
    /** The day of this test. */
    day: '',
    today: (): string => dayInChina(clock.now()),
    /** Goes on to a time of today, or of so many days later. */
    passTo(later: number, time: string): void {
      this.desk.pass(momentInChina(addDays(this.today(), later), time).getTime() - clock.now().getTime());
    },
    reconcile(): Promise<void> {
      return this.desk.runJob('reconcile-bills');
    },
    /** The next day, once the bill is there. */
    async nextMorning(): Promise<void> {
      this.passTo(1, '10:30');
      await this.reconcile();
    },
    reconciledOn: (day: string) => read((db) => db.findOneBy(ReconciledDay, { day })),
    /** What is open about the bill of a day. */
    async issuesOf(day: string): Promise<PaymentIssue[]> {
      const issues = await read((db) => db.find(PaymentIssue, { order: { id: 'ASC' } }));
      return issues.filter(({ openKey }) => openKey?.includes(`:${day}:`));
    },
    /** Makes the bill of this test's day wrong. */
    alter(change: { change: 'leave-out' | 'amount' | 'add'; number: string; amountFen?: number }): void {
      server.standIn.control('alter-bill', { bill: 'trade', date: this.day, ...change } as never);
    },
    dropNotices: (): void => server.standIn.control('set-pay-toggles', { noticesAreDropped: true }) as never,
    async payWith(id: string, who?: Neighbour): Promise<void> {
      const { call } = await this.desk.prepay(id, who ?? this.desk.neighbour);
      expect(this.desk.payAtWechat(call!)).toMatchObject({ result: 'ok' });
    },
    /** Everything given for a wish is asked back, and has left at WeChat. */
    async giveBack(wishId: string): Promise<void> {
      const { desk } = this;
      const input = { id: wishId, reason: '不办了' };
      await server.call(sponsoring.giveBackSponsoring, input, { as: desk.worker.token });
      await server.settle();
      desk.pass(minutes(1));
      await desk.arrive();
    },
    /** What the ledger of all communities moved in and out of WeChat on a day, in fen. */
    async bookedOn(day: string): Promise<{ paidFen: number; refundedFen: number }> {
      const moved = `SELECT booked.event AS event, SUM(posting.amount) AS sum FROM points_posting posting
        INNER JOIN points_transaction booked ON booked.id = posting.transactionId
        WHERE posting.amount > 0 AND booked.event IN ('money.paid', 'money.came_late', 'money.refunded')
        AND booked.at >= ? AND booked.at < ? GROUP BY booked.event`;
      const between = [momentInChina(day), momentInChina(addDays(day, 1))];
      const rows = await read((db) => selectPlain<{ event: string; sum: string | number }>(db, moved, between));
      const sumOf = (isOf: (event: string) => boolean) =>
        rows.filter(({ event }) => isOf(event)).reduce((sum, row) => sum + Number(row.sum), 0);
      const isRefund = (event: string) => event === 'money.refunded';
      return { paidFen: sumOf((event) => !isRefund(event)), refundedFen: sumOf(isRefund) };
    },
  };
}
