import fc from 'fast-check';
import { In } from 'typeorm';
import { earningEvents } from '@yuanli/shared/points/earning-events';
import { Refusal } from '../../../server/src/platform/refusal';
import { findLedgerDifferences } from '../../../server/src/points/checks/find-ledger-differences';
import { PointsAccount } from '../../../server/src/points/ledger/points-account.entity';
import { PointsPosting } from '../../../server/src/points/ledger/points-posting.entity';
import { PointsReservation } from '../../../server/src/points/ledger/points-reservation.entity';
import { PointsTransaction } from '../../../server/src/points/ledger/points-transaction.entity';
import { openAccounts } from '../../../server/src/points/ledger/open-accounts';
import { sumSystemAccounts } from '../../../server/src/points/ledger/sum-system-accounts';
import { deed, playDeed, type Book, type Deed, type Told } from '../../support/play-book';
import { openPointsDesk } from '../../support/points-desk';
import { useServer } from '../../support/use-server';

const { server } = useServer();

/** Each inner list happens at the same time. */
const history = fc.array(fc.array(deed, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8, size: 'max' });

const refusals = [
  'points.not_enough',
  'points.already_reversed',
  'points.transaction_not_found',
  'points.not_reversible',
  'points.family_only',
  'request.key_reused',
];

it('for any sequence of what may happen to the book, also at once: it adds up, and everything happens once', async () => {
  await fc.assert(fc.asyncProperty(history, checkHistory), { numRuns: 60, interruptAfterTimeLimit: 60_000 });
});

async function openBook(): Promise<Book> {
  const desk = await openPointsDesk(server);
  await desk.set({ allowsFamilyTransfer: true });
  const home = await desk.newHousehold();
  const ids: string[] = [];
  for (const name of ['甲', '乙', '丙']) ids.push((await desk.newPerson(name, home)).id);
  const { communityId } = desk;
  const accounts = await server.parts.database.inTransaction((tx) => openAccounts(tx, communityId, 'point', ids));
  return { communityId, people: ids.map((id, n) => ({ id, accountId: accounts[n]!.id })), reservations: [], given: [] };
}

async function checkHistory(batches: Deed[][]): Promise<void> {
  const book = await openBook();
  const told: Told[] = [];
  for (const batch of batches) {
    for (const outcome of await Promise.allSettled(
      batch.map((one) => server.parts.database.inTransaction((tx) => playDeed(tx, book, one))),
    )) {
      if (outcome.status === 'rejected') {
        expect(outcome.reason instanceof Refusal ? refusals : [outcome.reason]).toContain(outcome.reason.code);
        continue;
      }
      told.push(outcome.value);
      const { reservation, given } = outcome.value;
      if (reservation && !book.reservations.includes(reservation)) book.reservations.push(reservation);
      if (given && !book.given.includes(given)) book.given.push(given);
    }
    await checkBook(book, told);
  }
}

async function checkBook({ communityId, people }: Book, told: Told[]): Promise<void> {
  const { accounts, transactions, postings, reservations, differences, sums } = await server.parts.database.read(
    async (db) => {
      const found = await db.findBy(PointsTransaction, { communityId });
      return {
        accounts: await db.findBy(PointsAccount, { communityId }),
        transactions: found,
        postings: await db.findBy(PointsPosting, { transactionId: In(found.map(({ id }) => id)) }),
        reservations: await db.findBy(PointsReservation, { communityId }),
        differences: await findLedgerDifferences(db),
        sums: await sumSystemAccounts(db, communityId),
      };
    },
  );
  expect(differences).toEqual([]);
  const sum = (some: readonly { amount: number }[]) => some.reduce((total, { amount }) => total + amount, 0);
  const linesOf = (accountId: string | undefined) => postings.filter((line) => line.accountId === accountId);

  for (const { id } of transactions)
    expect(
      postings
        .filter(({ transactionId }) => transactionId === id)
        .map(({ amount }) => amount)
        .reduce((a, b) => a + b),
    ).toBe(0);
  for (const { amount, direction } of postings) expect(direction).toBe(amount > 0 ? 'in' : 'out');
  for (const { accountId } of people) {
    const { balance } = accounts.find(({ id }) => id === accountId)!;
    expect(balance).toBe(sum(linesOf(accountId)));
    expect(balance).toBeGreaterThanOrEqual(0);
  }

  // The sheet: every point is somewhere.
  const held = sum(accounts.flatMap(({ balance }) => (balance === null ? [] : [{ amount: balance }]))) + sums.reserved;
  expect(0 - sums.issued).toBe(held + sums.spent + sums.expired);
  for (const holder of ['issued', 'reserved', 'spent', 'expired'] as const) {
    expect(sums[holder]).toBe(sum(linesOf(accounts.find((account) => account.holder === holder)?.id)));
  }

  // A reservation is closed by one, and where it stands is where its points are.
  for (const { id, state } of reservations) {
    expect(told.filter(({ closed }) => closed?.id === id && closed.isMine)).toHaveLength(state === 'held' ? 0 : 1);
  }
  const inState = (state: PointsReservation['state']) => sum(reservations.filter((one) => one.state === state));
  expect([sums.reserved, sums.spent]).toEqual([inState('held'), inState('posted')]);

  // One key, one effect: whoever was told "done" under a key was told of the same transaction.
  for (const { effect } of told) {
    if (effect)
      expect(transactions.filter(({ idempotencyKey }) => idempotencyKey === effect.key).map(({ id }) => id)).toEqual([
        effect.transactionId,
      ]);
  }
  const reversed = transactions.flatMap(({ reversalOf }) => reversalOf ?? []);
  expect(new Set(reversed).size).toBe(reversed.length);

  // All of this happens within a day, and what was taken back gives its room again.
  const duty = new Set(transactions.filter(({ event }) => event === 'volunteering.duty').map(({ id }) => id));
  for (const { accountId } of people) {
    expect(sum(linesOf(accountId).filter(({ transactionId }) => duty.has(transactionId)))).toBeLessThanOrEqual(
      earningEvents['volunteering.duty'].dailyCap,
    );
  }
}
