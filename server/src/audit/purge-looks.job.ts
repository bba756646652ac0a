import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { AuditEntry } from '../platform/audit';
import { clock, days } from '../platform/clock';
import type { Database } from '../platform/database';
import type { Job } from '../platform/jobs';
import { AuditAbout, AuditPlace } from './audit-place.entity';
import { AuditSeal } from './audit-seal.entity';
import { findStretch } from './audit-stretch';

/** Seals in one round. */
const BATCH = 100;

/** Who looked at what and logged in is kept for so many months (RETENTION_MONTHS), and deleted then; what was done stays. */
export const purgeLooks = (retentionMonths: number): Job => ({
  name: 'purge-looks',
  everyMilliseconds: days(1),
  run: async (database) => {
    const until = clock.now();
    until.setUTCMonth(until.getUTCMonth() - retentionMonths);
    const old = await database.read((db) =>
      db.find(AuditSeal, {
        where: { looksPurgedAt: IsNull(), sealedAt: LessThanOrEqual(until) },
        order: { number: 'ASC' },
        take: BATCH,
      }),
    );
    for (const seal of old) await purgeOne(database, seal);
  },
});

const purgeOne = (database: Database, { number, lastId, acts, looks }: AuditSeal): Promise<void> =>
  database.inTransaction(async (tx) => {
    const before = await tx.findOneBy(AuditSeal, { number: number - 1 });
    const stretch = await findStretch(tx, before?.lastId ?? '', lastId, acts + looks);
    const ids = stretch.filter(({ isLook }) => isLook).map(({ id }) => id);
    if (ids.length > 0) {
      await tx.delete(AuditPlace, { entryId: In(ids) });
      await tx.delete(AuditAbout, { entryId: In(ids) });
      await tx.delete(AuditEntry, { id: In(ids) });
    }
    await tx.update(AuditSeal, { number }, { looksPurgedAt: clock.now() });
  });
