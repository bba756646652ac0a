import fc from 'fast-check';
import { In } from 'typeorm';
import type { Tx } from '../../server/src/platform/database';
import { newId } from '../../server/src/platform/new-id';
import { Refusal } from '../../server/src/platform/refusal';
import { findLedgerDifferences, postPoints, PointsAccount, PointsPosting, PointsTransaction, reversePoints } from '../../server/src/points';
import { openAccounts } from '../../server/src/points/open-accounts';
import { postTransaction } from '../../server/src/points/post-transaction';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** What may happen to the book. Few people, few keys, few amounts: so that repeats and collisions are common. */
const person = fc.nat({ max: 2 });
const key = fc.nat({ max: 7 }).map((n) => `key:${n}`);
const amount = fc.integer({ min: 1, max: 3 });
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('post' as const), person, key, amount }) },
  // Spending has no act yet; the book must hold all the same.
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('spend' as const), person, key, amount }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reverse' as const), which: fc.nat({ max: 3 }), key }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

/** Each inner list happens at the same time. */
const history = fc.array(fc.array(deed, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6, size: 'max' });

interface Happened {
  key: string;
  /** What it did to which person; a reversal names what it takes back. */
  deed: Deed;
  takesBack: string | undefined;
  transactionId: string;
}

const refusals = ['points.not_enough', 'points.already_reversed', 'points.transaction_not_found', 'request.key_reused'];

describe('for any sequence of posts, spendings, reversals and repeats at the same time', () => {
  it('every transaction sums to zero, balances are their postings and never negative, one key has one effect', async () => {
    await fc.assert(fc.asyncProperty(history, checkHistory), { numRuns: 100 });
  }, 120_000);
});

async function checkHistory(batches: Deed[][]): Promise<void> {
  const { database } = server.parts;
  const communityId = newId();
  const people = [newId(), newId(), newId()];
  const happened: Happened[] = [];
  for (const batch of batches) {
    const known = [...new Set(happened.map(({ transactionId }) => transactionId))];
    const tries = batch.map(async (one): Promise<Happened> => {
      const takesBack = one.kind === 'reverse' ? (known[one.which % Math.max(known.length, 1)] ?? newId()) : undefined;
      const { transactionId } = await database.inTransaction((tx) => doDeed(tx, communityId, people, one, takesBack));
      return { key: one.key, deed: one, takesBack, transactionId };
    });
    for (const outcome of await Promise.allSettled(tries)) {
      if (outcome.status === 'fulfilled') happened.push(outcome.value);
      else expect(outcome.reason instanceof Refusal ? refusals : [outcome.reason]).toContain(outcome.reason.code);
    }
  }
  await checkBook(communityId, people, happened);
}

function doDeed(tx: Tx, communityId: string, people: string[], one: Deed, takesBack: string | undefined) {
  const why = { reason: one.kind, actorId: null, idempotencyKey: one.key };
  if (one.kind === 'reverse') return reversePoints(tx, { ...why, transactionId: takesBack! });
  const personId = people[one.person]!;
  if (one.kind === 'post') {
    return postPoints(tx, { ...why, communityId, personId, amount: one.amount, event: 'wish.fulfilled', cause: { kind: 'wish', id: communityId } });
  }
  return spend(tx, communityId, personId, one.amount, one.key);
}

async function spend(tx: Tx, communityId: string, personId: string, amount: number, idempotencyKey: string) {
  const [issued, account] = await openAccounts(tx, communityId, 'point', ['issued', personId]);
  const motive = { communityId, idempotencyKey, event: 'spent', reason: 'spend', actorId: null, causeKind: 'wish', causeId: communityId, reversalOf: null } as const;
  return postTransaction(tx, motive, [{ account: account!, amount: -amount }, { account: issued!, amount }]);
}

async function checkBook(communityId: string, people: string[], happened: Happened[]): Promise<void> {
  const { accounts, transactions, postings, differences } = await server.parts.database.read(async (db) => {
    const found = await db.findBy(PointsTransaction, { communityId });
    return {
      accounts: await db.findBy(PointsAccount, { communityId }),
      transactions: found,
      postings: await db.findBy(PointsPosting, { transactionId: In(found.map(({ id }) => id)) }),
      differences: await findLedgerDifferences(db),
    };
  });
  expect(differences).toEqual([]);
  const sum = (some: PointsPosting[]) => some.reduce((total, { amount }) => total + amount, 0);

  for (const { id } of transactions) {
    const lines = postings.filter(({ transactionId }) => transactionId === id);
    expect(lines).toHaveLength(2);
    expect(sum(lines)).toBe(0);
  }

  // One key, one effect: whoever was told "done" under a key was told of the same transaction, and there is no other.
  expect(new Set(transactions.map(({ id }) => id))).toEqual(new Set(happened.map(({ transactionId }) => transactionId)));
  for (const { key, transactionId } of happened) {
    expect(transactions.filter(({ idempotencyKey }) => idempotencyKey === key).map(({ id }) => id)).toEqual([transactionId]);
  }

  const reversed = transactions.flatMap(({ reversalOf }) => reversalOf ?? []);
  expect(new Set(reversed).size).toBe(reversed.length);

  const effects = new Map(happened.map((one) => [one.transactionId, one]));
  const effectOn = (personIndex: number, { deed, takesBack }: Happened): number => {
    if (deed.kind === 'reverse') return -effectOn(personIndex, effects.get(takesBack!)!);
    if (deed.person !== personIndex) return 0;
    return deed.kind === 'post' ? deed.amount : -deed.amount;
  };
  people.forEach((personId, index) => {
    const account = accounts.find(({ holder }) => holder === personId);
    const expected = [...effects.values()].reduce((total, one) => total + effectOn(index, one), 0);
    expect(account?.balance ?? 0).toBe(expected);
    expect(sum(postings.filter(({ accountId }) => accountId === account?.id))).toBe(expected);
    expect(expected).toBeGreaterThanOrEqual(0);
  });
}
