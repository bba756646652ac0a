import { AuditEntry, hashOfEntry } from '../platform/audit';
import { clock, hours } from '../platform/clock';
import type { Database, Reader } from '../platform/database';
import type { Job } from '../platform/jobs';
import { AuditSeal, hashOfSeal } from './audit-seal.entity';
import { findStretch, hashStretch } from './audit-stretch';

/** Seals compared in one night: 100,000 lines. */
const A_NIGHT = 200;

/** Compares the seals that were not looked at for longest with the log. What differs is written on the seal, and ends in the log of the server as an error of this job. */
export const checkSeals: Job = {
  name: 'check-audit-seals',
  everyMilliseconds: hours(24),
  run: async (database) => {
    const seals = await database.read((db) =>
      db.find(AuditSeal, { order: { checkedAt: 'ASC', number: 'ASC' }, take: A_NIGHT }),
    );
    const faults: string[] = [];
    const gap = await database.read(findGap);
    if (gap) faults.push(gap);
    for (const seal of seals) {
      const fault = await checkOne(database, seal);
      if (fault) faults.push(`seal ${seal.number}: ${fault}`);
    }
    if (faults.length > 0) throw new Error(`the log of acts was changed: ${faults.join('; ')}`);
  },
};

async function checkOne(database: Database, seal: AuditSeal): Promise<string | null> {
  const fault = await database.read((db) => findFault(db, seal));
  await database.inTransaction((tx) =>
    tx.update(AuditSeal, { number: seal.number }, { checkedAt: clock.now(), fault }),
  );
  return fault;
}

/** Numbers without a gap: a seal that is gone is seen by its number. */
async function findGap(db: Reader): Promise<string | null> {
  const [last] = await db.find(AuditSeal, { order: { number: 'DESC' }, take: 1 });
  const count = await db.count(AuditSeal);
  return last && last.number !== count ? `${last.number - count} seals are missing` : null;
}

/** In words for staff; null where everything is as it was sealed. */
export async function findFault(db: Reader, seal: AuditSeal): Promise<string | null> {
  const before = seal.number === 1 ? null : await db.findOneBy(AuditSeal, { number: seal.number - 1 });
  if (seal.number > 1 && !before) return '前一段存证不见了';
  if (hashOfSeal(seal, before?.hash ?? '') !== seal.hash) return '存证本身被改过';
  // One more than was sealed shows that there are more.
  const most = seal.acts + seal.looks + 1000;
  const entries = (await findStretch(db, before?.lastId ?? '', seal.lastId, most)).filter(
    ({ isLook }) => !(isLook && seal.looksPurgedAt),
  );
  const changed = entries.filter((entry) => hashOfEntry(entry) !== entry.hash).length;
  if (changed > 0) return `${changed}条记录被改过`;
  const sealed = seal.acts + (seal.looksPurgedAt ? 0 : seal.looks);
  if (entries.length < sealed) return `少了${sealed - entries.length}条记录`;
  if (entries.length > sealed) return `多了${entries.length - sealed}条记录`;
  return isAsSealed(seal, entries) ? null : '有记录被换过';
}

function isAsSealed(seal: AuditSeal, entries: readonly AuditEntry[]): boolean {
  const now = hashStretch(entries);
  return now.actsHash === seal.actsHash && (seal.looksPurgedAt !== null || now.looksHash === seal.looksHash);
}
