import { In } from 'typeorm';
import { AuditEntry } from '../platform/audit';
import { clock, fromNow, minutes } from '../platform/clock';
import type { Database, Tx } from '../platform/database';
import type { Job } from '../platform/jobs';
import { firstIdAt } from '../platform/new-id';
import { AuditPlace } from './audit-place.entity';
import { AuditSeal, hashOfSeal } from './audit-seal.entity';
import { findStretch, hashStretch } from './audit-stretch';
import { placeEntries, type AuditSubjects } from './place-entries';

/** No transaction takes as long, and no two servers' clocks are as far apart: after this time no line comes in before others. */
export const SETTLED = minutes(10);

/** Lines under one seal. */
const MOST = 500;

/** Seals what was written until ten minutes ago. */
export const sealAudit = (subjects: AuditSubjects): Job => ({
  name: 'seal-audit',
  everyMilliseconds: minutes(5),
  run: async (database) => {
    for (let sealed = MOST; sealed === MOST;) sealed = await sealNext(database, subjects);
  },
});

/** Of two servers that seal at once, the number lets one win. Returns how many lines the seal took in. */
const sealNext = (database: Database, subjects: AuditSubjects): Promise<number> =>
  database.inTransaction(async (tx) => {
    const [last] = await tx.find(AuditSeal, { order: { number: 'DESC' }, take: 1 });
    const entries = await findStretch(tx, last?.lastId ?? '', firstIdAt(fromNow(-SETTLED)), MOST);
    if (entries.length === 0) return 0;
    await placeMissing(tx, entries, subjects);
    const now = clock.now();
    const seal = {
      number: (last?.number ?? 0) + 1,
      lastId: entries.at(-1)!.id,
      ...hashStretch(entries),
    };
    const hash = hashOfSeal(seal, last?.hash ?? '');
    await tx.insert(AuditSeal, { ...seal, hash, sealedAt: now, checkedAt: now, fault: null, looksPurgedAt: null });
    return entries.length;
  });

async function placeMissing(tx: Tx, entries: readonly AuditEntry[], subjects: AuditSubjects): Promise<void> {
  const ids = entries.map(({ id }) => id);
  const placed = await tx.find(AuditPlace, { select: { entryId: true }, where: { entryId: In(ids) } });
  const known = new Set(placed.map(({ entryId }) => entryId));
  const missing = entries.filter(({ id }) => !known.has(id));
  if (missing.length > 0) await placeEntries(tx, missing, subjects);
}
