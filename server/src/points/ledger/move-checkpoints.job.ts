import { And, In, LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import { fromNow, minutes } from '../../platform/clock';
import { type Database, type Tx, insertOnce } from '../../platform/database';
import type { Job } from '../../platform/jobs';
import { firstIdSince } from './gained-since';
import { moneyHolders, systemHolders } from './open-accounts';
import { PointsAccount } from './points-account.entity';
import { PointsCheckpoint } from './points-checkpoint.entity';
import { PointsPosting } from './points-posting.entity';

const ACCOUNTS = 200;
const POSTINGS = 5_000;
/** Transactions commit in another order than their ids were made; none takes as long as this. */
const LAG = minutes(10);

/** Sums up what will not change any more, so that a balance sheet never adds up the whole book. */
export const moveCheckpoints: Job = {
  name: 'move-points-checkpoints',
  everyMilliseconds: minutes(10),
  run: async (database) => {
    for (let cursor = ''; ;) {
      const where = { holder: In([...systemHolders, ...moneyHolders]), id: MoreThan(cursor) };
      const accounts = await database.read((db) =>
        db.find(PointsAccount, { where, order: { id: 'ASC' }, take: ACCOUNTS }),
      );
      for (const { id } of accounts) await moveToTheEnd(database, id);
      if (accounts.length < ACCOUNTS) return;
      cursor = accounts.at(-1)!.id;
    }
  },
};

async function moveToTheEnd(database: Database, accountId: string): Promise<void> {
  while (await database.inTransaction((tx) => moveOnce(tx, accountId))) continue;
}

/** One bounded step; false at the end, or when another instance is at it. */
async function moveOnce(tx: Tx, accountId: string): Promise<boolean> {
  const checkpoint = await tx.findOneBy(PointsCheckpoint, { accountId });
  const from = checkpoint?.upToId ?? '';
  const where = { accountId, id: And(MoreThan(from), LessThan(firstIdSince(fromNow(-LAG)))) };
  const settled = await tx.find(PointsPosting, { select: { id: true }, where, order: { id: 'ASC' }, take: POSTINGS });
  const upToId = settled.at(-1)?.id;
  if (!upToId) return false;
  const more =
    (await tx.sum(PointsPosting, 'amount', { accountId, id: And(MoreThan(from), LessThanOrEqual(upToId)) })) ?? 0;
  const isMoved = await write(tx, { accountId, upToId, sum: (checkpoint?.sum ?? 0) + more }, checkpoint);
  return isMoved && settled.length === POSTINGS;
}

/** Only from where it stood when the sum was made. */
async function write(
  tx: Tx,
  { accountId, ...next }: PointsCheckpoint,
  before: PointsCheckpoint | null,
): Promise<boolean> {
  if (before) return (await tx.update(PointsCheckpoint, { accountId, upToId: before.upToId }, next)).affected === 1;
  return insertOnce(tx, PointsCheckpoint, { accountId, ...next });
}
