import { And, LessThanOrEqual, MoreThan } from 'typeorm';
import { AuditEntry } from '../platform/audit';
import type { Reader } from '../platform/database';
import { hashOf, type AuditSeal } from './audit-seal.entity';

/** Lines of the log behind one and up to another, in their order. */
export const findStretch = (db: Reader, after: string, last: string, most: number): Promise<AuditEntry[]> =>
  db.find(AuditEntry, { where: { id: And(MoreThan(after), LessThanOrEqual(last)) }, order: { id: 'ASC' }, take: most });

/** How many acts and looks these are, and the hashes over what each of their rows carries. */
export function hashStretch(
  entries: readonly AuditEntry[],
): Pick<AuditSeal, 'acts' | 'actsHash' | 'looks' | 'looksHash'> {
  const [acts, looks] = [entries.filter(({ isLook }) => !isLook), entries.filter(({ isLook }) => isLook)];
  return {
    acts: acts.length,
    actsHash: hashOf(acts.map(({ hash }) => hash)),
    looks: looks.length,
    looksHash: hashOf(looks.map(({ hash }) => hash)),
  };
}
