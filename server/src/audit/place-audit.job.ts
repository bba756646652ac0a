import { MoreThan } from 'typeorm';
import { AuditEntry } from '../platform/audit';
import { minutes } from '../platform/clock';
import type { Database } from '../platform/database';
import type { Job } from '../platform/jobs';
import { AuditPlace } from './audit-place.entity';
import { placeEntries, type AuditSubjects } from './place-entries';

const BATCH = 500;

/** Puts what was written since into the lists. What is committed late is found when its stretch is sealed. */
export const placeAudit = (subjects: AuditSubjects): Job => ({
  name: 'place-audit',
  everyMilliseconds: minutes(1),
  run: async (database) => {
    for (let placed = BATCH; placed === BATCH;) placed = await placeBatch(database, subjects);
  },
});

const placeBatch = (database: Database, subjects: AuditSubjects): Promise<number> =>
  database.inTransaction(async (tx) => {
    const [last] = await tx.find(AuditPlace, { select: { entryId: true }, order: { entryId: 'DESC' }, take: 1 });
    const where = last ? { id: MoreThan(last.entryId) } : {};
    const entries = await tx.find(AuditEntry, { where, order: { id: 'ASC' }, take: BATCH });
    if (entries.length > 0) await placeEntries(tx, entries, subjects);
    return entries.length;
  });
