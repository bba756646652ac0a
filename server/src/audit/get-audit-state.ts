import { IsNull, Not } from 'typeorm';
import type { GetAuditStateAnswer } from '@yuanli/shared/audit/audit.schema';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import type { AuditDeps } from './audit-deps';
import { assertMayReadLog } from './audit.policy';
import { AuditSeal } from './audit-seal.entity';

const MOST_FAULTS = 20;

/** How far the log is sealed, since when all of it was compared, and what did not match. */
export async function getAuditState(
  db: Reader,
  actor: Actor,
  { communityId }: { communityId?: string | undefined },
  { retentionMonths }: AuditDeps,
): Promise<GetAuditStateAnswer> {
  await assertMayReadLog(db, actor, communityId);
  const [last] = await db.find(AuditSeal, { order: { number: 'DESC' }, take: 1 });
  const [oldest] = await db.find(AuditSeal, { order: { checkedAt: 'ASC' }, take: 1 });
  const faults = await db.find(AuditSeal, {
    where: { fault: Not(IsNull()) },
    order: { number: 'ASC' },
    take: MOST_FAULTS,
  });
  return {
    seals: last?.number ?? 0,
    last: last ? { number: last.number, hash: last.hash, sealedAt: last.sealedAt } : null,
    checkedSince: oldest?.checkedAt ?? null,
    faults: faults.map(({ number, sealedAt, fault }) => ({ number, until: sealedAt, words: fault! })),
    retentionMonths,
  };
}
