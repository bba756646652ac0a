import { clock, days } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { gainedSince, getBalance, pointsJobs, reversePoints } from '../../../server/src/points';
import { findLedgerDifferences } from '../../../server/src/points/checks/find-ledger-differences';
import { postPoints, type PointsInput } from '../../../server/src/points/ledger/post-points';
import { PointsAccount } from '../../../server/src/points/ledger/points-account.entity';
import { PointsPosting } from '../../../server/src/points/ledger/points-posting.entity';
import { PointsTransaction } from '../../../server/src/points/ledger/points-transaction.entity';
import type { ReversalInput } from '../../../server/src/points/ledger/reverse-points';
import { useServer } from '../../support/use-server';

const { server } = useServer();
afterEach(() => clock.set(null));

const good = (changes: Partial<PointsInput> = {}): PointsInput => ({
  communityId: newId(),
  personId: newId(),
  amount: 10,
  event: 'wish.fulfilled',
  reason: '帮王奶奶实现心愿',
  cause: { kind: 'wish', id: newId() },
  idempotencyKey: `wish:${newId()}`,
  actorId: newId(),
  ...changes,
});
const post = (input: PointsInput) => server.parts.database.inTransaction((tx) => postPoints(tx, input));
const reverse = (input: Partial<ReversalInput> & { transactionId: string }) =>
  server.parts.database.inTransaction((tx) =>
    reversePoints(tx, { reason: '记错了，已冲回', actorId: null, idempotencyKey: `reversal:${newId()}`, ...input }),
  );
const balanceOf = ({ communityId, personId }: PointsInput) =>
  server.parts.database.read((db) => getBalance(db, communityId, personId));
const gainedBy = ({ communityId, personId }: PointsInput, since: Date) =>
  server.parts.database.read((db) => gainedSince(db, communityId, personId, since));

describe('postPoints', () => {
  it('gives points to the person and takes them from the community, with reason, actor and cause', async () => {
    const input = good();
    const { transactionId } = await post(input);
    expect(await balanceOf(input)).toBe(10);
    const { postings, accounts, transaction } = await server.parts.database.read(async (db) => ({
      postings: await db.findBy(PointsPosting, { transactionId }),
      accounts: await db.findBy(PointsAccount, { communityId: input.communityId }),
      transaction: await db.findOneByOrFail(PointsTransaction, { id: transactionId }),
    }));
    const holderOf = (accountId: string) => accounts.find(({ id }) => id === accountId)?.holder;
    const byHolder = Object.fromEntries(postings.map(({ accountId, amount }) => [holderOf(accountId), amount]));
    expect(byHolder).toEqual({ issued: -10, [input.personId]: 10 });
    expect(accounts.find(({ holder }) => holder === 'issued')?.balance).toBeNull();
    expect(transaction).toMatchObject({
      reason: input.reason,
      actorId: input.actorId,
      causeId: input.cause.id,
      reversalOf: null,
    });
  });

  it('has one effect when it is repeated, also at the same time', async () => {
    const input = good();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(input)));
    expect(new Set(answers.map(({ transactionId }) => transactionId)).size).toBe(1);
    expect(await balanceOf(input)).toBe(10);
  });

  it.each([{ amount: 11 }, { reason: '别的原因' }, { personId: newId() }])(
    'refuses the same key with another input: %p',
    async (change) => {
      const input = good();
      await post(input);
      await expect(post({ ...input, ...change })).rejects.toMatchObject({ code: 'request.key_reused' });
      expect(await balanceOf(input)).toBe(10);
    },
  );

  it('lets two communities use the same key', async () => {
    const input = good();
    await post(input);
    await post({ ...input, communityId: newId() });
    expect(await balanceOf(input)).toBe(10);
  });

  it('loses nothing when many deeds of one new person are booked at once', async () => {
    const input = good();
    await Promise.all(Array.from({ length: 20 }, (_, n) => post({ ...input, idempotencyKey: `deed:${n}` })));
    expect(await balanceOf(input)).toBe(200);
  });

  it.each([0, -5, 1.5, Number.NaN])('books nothing for %p points', async (amount) => {
    const input = good({ amount });
    await expect(post(input)).rejects.toThrow();
    expect(
      await server.parts.database.read((db) => db.countBy(PointsTransaction, { communityId: input.communityId })),
    ).toBe(0);
  });
});

describe('reversePoints', () => {
  it('takes back what was given, once', async () => {
    const input = good();
    const { transactionId } = await post(input);
    const idempotencyKey = `reversal:${newId()}`;
    const first = await reverse({ transactionId, idempotencyKey });
    expect(await reverse({ transactionId, idempotencyKey })).toEqual({
      transactionId: first.transactionId,
      isNew: false,
    });
    await expect(reverse({ transactionId })).rejects.toMatchObject({ code: 'points.already_reversed' });
    expect(await balanceOf(input)).toBe(0);
  });

  it('is won by one of many who try at the same time', async () => {
    const input = good();
    const { transactionId } = await post(input);
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => reverse({ transactionId })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await balanceOf(input)).toBe(0);
  });

  it('refuses to reverse a reversal, and what never was', async () => {
    const { transactionId } = await post(good());
    const reversal = await reverse({ transactionId });
    await expect(reverse(reversal)).rejects.toMatchObject({ code: 'points.already_reversed' });
    await expect(reverse({ transactionId: newId() })).rejects.toMatchObject({ code: 'points.transaction_not_found' });
  });
});

describe('gainedSince', () => {
  it('counts from the moment on, and takes reversed points off again', async () => {
    const input = good();
    const start = clock.now();
    clock.set(new Date(start.getTime() + days(1)));
    await post({ ...input, idempotencyKey: 'early' });
    clock.set(new Date(start.getTime() + days(3)));
    const { transactionId } = await post({ ...input, amount: 7, idempotencyKey: 'late' });
    expect(await gainedBy(input, start)).toBe(17);
    expect(await gainedBy(input, new Date(start.getTime() + days(2)))).toBe(7);
    await reverse({ transactionId });
    expect(await gainedBy(input, start)).toBe(10);
  });
});

describe('the nightly check of the book', () => {
  const check = () => pointsJobs.find(({ name }) => name === 'check-points-ledger')!.run(server.parts.database);

  it('is content with what the acts wrote', async () => {
    await post(good());
    await expect(check()).resolves.toBeUndefined();
  });

  it('names an account whose balance is not its postings, and a transaction that is not zero', async () => {
    const input = good();
    const { transactionId } = await post(input);
    const { database } = server.parts;
    const account = await database.read((db) => db.findOneByOrFail(PointsAccount, { holder: input.personId }));
    const posting = await database.read((db) => db.findOneByOrFail(PointsPosting, { accountId: account.id }));
    await database.inTransaction((tx) => tx.update(PointsPosting, { id: posting.id }, { amount: 12 }));
    expect(await database.read(findLedgerDifferences)).toEqual([
      { problem: 'balance_is_not_its_postings', id: account.id, expected: 10, found: 12 },
      { problem: 'transaction_is_not_zero', id: transactionId, expected: 0, found: 2 },
    ]);
    await expect(check()).rejects.toThrow(account.id);
    await database.inTransaction((tx) => tx.update(PointsPosting, { id: posting.id }, { amount: 10 }));
  });
});
