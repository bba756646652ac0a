import { In, type SelectQueryBuilder } from 'typeorm';
import type { Reader } from '../../platform/database';
import { systemHolders, type SystemHolder } from './open-accounts';
import { PointsAccount } from './points-account.entity';
import { PointsCheckpoint } from './points-checkpoint.entity';
import { PointsPosting } from './points-posting.entity';

export type SystemSums = Record<SystemHolder, number>;

/** What the community's own accounts come to: up to their checkpoints, and what came after. */
export async function sumSystemAccounts(db: Reader, communityId: string): Promise<SystemSums> {
  const { before, after } = await readSystemAccounts(db, communityId);
  return addUp(before, await after.getRawOne());
}

/**
 * The sums up to the checkpoints, and a question that sums what came after. It is one statement, and more may be
 * selected with it: so every transaction is seen whole or not at all.
 */
export async function readSystemAccounts(
  db: Reader,
  communityId: string,
): Promise<{ before: SystemSums; after: SelectQueryBuilder<PointsAccount> }> {
  const before: SystemSums = { issued: 0, reserved: 0, spent: 0, expired: 0 };
  const accounts = await db.findBy(PointsAccount, { communityId, unit: 'point', holder: In([...systemHolders]) });
  const checkpoints = await db.findBy(PointsCheckpoint, { accountId: In(accounts.map(({ id }) => id)) });
  const after = db
    .createQueryBuilder(PointsAccount, 'own')
    .select('own.id', 'id')
    .where('own.id = :id', { id: accounts[0]?.id ?? '' });
  for (const { id, holder } of accounts) {
    const checkpoint = checkpoints.find(({ accountId }) => accountId === id);
    before[holder as SystemHolder] = checkpoint?.sum ?? 0;
    const range = { [`${holder}Id`]: id, [`${holder}After`]: checkpoint?.upToId ?? '' };
    after.addSelect(
      (sum) =>
        sum
          .select('SUM(line.amount)')
          .from(PointsPosting, 'line')
          .where(`line.accountId = :${holder}Id AND line.id > :${holder}After`, range),
      holder,
    );
  }
  return { before, after };
}

/** Sums are null without any line, text from the server, and numbers from the embedded database. */
export function addUp(
  before: SystemSums,
  after: Partial<Record<SystemHolder, string | number | null>> | undefined,
): SystemSums {
  const sums = { ...before };
  for (const holder of systemHolders) sums[holder] += Number(after?.[holder] ?? 0);
  return sums;
}
