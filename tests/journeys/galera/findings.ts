import { In, Not } from 'typeorm';
import { createConnection } from 'mysql2/promise';
import type { Database } from '../../../server/src/platform/database';
import { OutboxMessage } from '../../../server/src/platform/outbox/outbox-message.entity';
import { findLedgerDifferences } from '../../../server/src/points/checks/find-ledger-differences';
import { PointsAccount } from '../../../server/src/points/ledger/points-account.entity';
import { PointsPosting } from '../../../server/src/points/ledger/points-posting.entity';
import { Wish } from '../../../server/src/wishes/wish.entity';
import type { Node } from './cluster';
import type { People } from './people';
import type { Answered, Kind } from './writers';

export interface Findings {
  /** Acknowledged, and not there. */
  lost: string[];
  /** There more than once. */
  doubled: string[];
  /** There, though it was refused or never asked. */
  unasked: string[];
  /** Whatever else does not add up. */
  other: string[];
}

/** Lays what was acknowledged beside what one node holds. */
export async function compare(database: Database, people: People, answered: readonly Answered[]): Promise<Findings> {
  const found: Findings = { lost: [], doubled: [], unasked: [], other: [] };
  const acknowledged = (kind: Kind) => answered.filter((one) => one.kind === kind && one.code === 'acknowledged');
  const lay = (kind: Kind, asked: string[], there: string[]) => {
    const counts = countEach(there);
    const name = (mark: string) => `${kind} ${mark}`;
    found.lost.push(...asked.filter((mark) => !counts.has(mark)).map(name));
    found.unasked.push(...[...counts.keys()].filter((mark) => !asked.includes(mark)).map(name));
    found.doubled.push(...[...counts].filter(([, count]) => count > 1).map(([mark]) => name(mark)));
  };

  lay(
    'transfer',
    acknowledged('transfer').map(({ mark }) => mark),
    await givenBy(database, people),
  );

  const wishes = await database.read((db) =>
    db.find(Wish, {
      select: { id: true, title: true, number: true, status: true },
      where: { communityId: people.communityId },
    }),
  );
  lay(
    'wish',
    acknowledged('wish').map(({ mark }) => mark),
    wishes.map(({ title }) => title),
  );
  const numbers = wishes.map(({ number }) => number).sort((one, other) => one - other);
  found.doubled.push(
    ...[...countEach(numbers.map(String))].filter(([, count]) => count > 1).map(([number]) => `number ${number}`),
  );
  if (numbers.some((number, index) => number !== index + 1)) found.other.push('the numbers of wishes have a gap');
  found.other.push(
    ...wishes.filter(({ status }) => status !== 'under_review').map(({ title, status }) => `${title} is ${status}`),
  );

  const claims = acknowledged('claim').map(({ mark, caller }) => `${mark} by ${caller.id}`);
  const claimed = await database.read((db) =>
    db.find(Wish, {
      select: { id: true, claimantId: true },
      where: { communityId: Not(people.communityId), status: 'claimed' },
    }),
  );
  lay(
    'claim',
    claims,
    claimed.map(({ id, claimantId }) => `${id} by ${claimantId}`),
  );
  found.doubled.push(
    ...[...countEach(acknowledged('claim').map(({ mark }) => mark))]
      .filter(([, count]) => count > 1)
      .map(([id]) => `winner of ${id}`),
  );

  found.other.push(...(await database.read(findLedgerDifferences)).map((difference) => JSON.stringify(difference)));
  const sum = await database.read((db) => db.sum(PointsPosting, 'amount', {}));
  if (sum !== 0) found.other.push(`all postings come to ${sum}`);
  const dead = await database.read((db) => db.findBy(OutboxMessage, { state: 'dead' }));
  found.other.push(...dead.map(({ topic, lastError }) => `dead message ${topic}: ${lastError}`));
  return found;
}

/** `giver amount` of every posting that took points from somebody. */
async function givenBy(database: Database, { communityId }: People): Promise<string[]> {
  return database.read(async (db) => {
    const accounts = await db.find(PointsAccount, {
      where: { communityId, holder: Not(In(['issued', 'reserved', 'spent', 'expired'])) },
    });
    const holders = new Map(accounts.map(({ id, holder }) => [id, holder]));
    const postings = await db.find(PointsPosting, { where: { accountId: In([...holders.keys()]), direction: 'out' } });
    return postings.map(({ accountId, amount }) => `${holders.get(accountId)} ${-amount}`);
  });
}

function countEach(marks: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

/** The tables that are not the same on every node; the servers must be at rest. */
export async function findUnequalTables(nodes: readonly Node[], name: string): Promise<string[]> {
  const sums = await Promise.all(
    nodes.map(async ({ url }) => {
      const connection = await createConnection(`${url}/${name}`);
      try {
        const [tables] = await connection.query(
          'SELECT table_name AS t FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY t',
        );
        const names = (tables as { t: string }[]).map(({ t }) => `\`${t}\``);
        const [rows] = await connection.query(`CHECKSUM TABLE ${names.join(', ')}`);
        return (rows as { Table: string; Checksum: number }[]).map(({ Table, Checksum }) => [Table, Checksum] as const);
      } finally {
        connection.destroy();
      }
    }),
  );
  const [first, ...others] = sums;
  return first!.flatMap(([table, sum], index) => (others.every((rows) => rows[index]?.[1] === sum) ? [] : [table]));
}
