import type { Bulk } from './bulk';
import { perCommunity as per } from './sizes';

/** Of 25 rounds in which each of the people moves points, the one in which they spend them. */
const SPENDING = 19;

/** Each of the people has gained ten points 24 times and spent 100 once; the book balances. */
export async function seedPoints({ fill, id, timed, local, community, communities }: Bulk): Promise<void> {
  const communityId = id('0C', community);
  const account = { communityId, unit: `'point'` };
  await fill('points_account', per.people, {
    ...{ id: id('0A', 's.seq'), ...account, holder: id('0P', 's.seq'), balance: '140' },
  });
  for (const [holder, letters] of Object.entries({ issued: '1A', spent: '2A', expired: '3A', reserved: '4A' }))
    await fill('points_account', 1, {
      ...{ id: id(letters, 's.seq'), ...account, holder: `'${holder}'`, balance: 'NULL' },
    });
  await fill(
    'points_transaction',
    per.transactions,
    {
      ...{ id: timed('0T'), communityId, idempotencyKey: `CONCAT('bench:', s.seq)`, inputHash: `''` },
      event: `IF(${local} DIV ${per.people} = ${SPENDING}, 'points.spent', 'wish.fulfilled')`,
      ...{ reason: `'帮邻居办好了心愿'`, causeKind: `'wish'`, causeId: timed('0W'), at: 'm.at' },
    },
    { over: 'rows' },
  );
  // The even line of a transaction is of the person, the odd one of the community's own account.
  const whole = '(s.seq DIV 2)';
  const place = `MOD(${whole}, ${communities})`;
  const turn = `(${whole} DIV ${communities})`;
  const person = `MOD(${turn}, ${per.people}) * ${communities} + ${place}`;
  const isSpending = `(${turn} DIV ${per.people} = ${SPENDING})`;
  const isOwn = '(MOD(s.seq, 2) = 0)';
  const amount = `IF(${isSpending}, 100, 10) * IF(${isOwn} = ${isSpending}, -1, 1)`;
  await fill(
    'points_posting',
    per.transactions * 2,
    {
      id: timed('7T'),
      accountId: `IF(${isOwn}, ${id('0A', person)}, IF(${isSpending}, ${id('2A', place)}, ${id('1A', place)}))`,
      transactionId: timed('0T', whole),
      amount,
      direction: `IF(${amount} > 0, 'in', 'out')`,
    },
    { over: 'pairs' },
  );
}
