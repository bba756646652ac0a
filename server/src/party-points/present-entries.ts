import { findNicknames } from '../identity';
import type { Reader } from '../platform/database';
import { PartyEntry } from './party-entry.entity';

/** The lines of one member's month, the latest first. */
export async function presentEntries(db: Reader, personId: string, month: string) {
  const entries = await db.find(PartyEntry, { where: { personId, month }, order: { id: 'DESC' } });
  const names = await findNicknames(
    db,
    entries.map(({ byId }) => byId),
  );
  const reversed = new Set(entries.map(({ reversalOf }) => reversalOf));
  return entries.map(({ id, kind, points, reason, byId, at, reversalOf }) => ({
    id,
    kind,
    points,
    reason,
    byName: names.get(byId) ?? '',
    at,
    isReversal: reversalOf !== null,
    isReversed: reversed.has(id),
  }));
}
