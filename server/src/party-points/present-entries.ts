import { findNicknames } from '../identity';
import type { Tx } from '../platform/database';
import { PartyEntry } from './party-entry.entity';

/** The lines of one member's month, the latest first. */
export async function presentEntries(tx: Tx, personId: string, month: string) {
  const entries = await tx.find(PartyEntry, { where: { personId, month }, order: { id: 'DESC' } });
  const names = await findNicknames(
    tx,
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
