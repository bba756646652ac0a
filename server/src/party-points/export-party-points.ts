import type { Tx } from '../platform/database';
import { PartyEntry } from './party-entry.entity';
import { PartyMonth } from './party-month.entity';

/** Someone's own pages, whole: part of the copy of their data. Not what they wrote on the pages of others. */
export async function exportPartyPoints(db: Tx, personId: string): Promise<Record<string, unknown>> {
  const months = await db.find(PartyMonth, { where: { personId }, order: { month: 'ASC' } });
  const entries = await db.find(PartyEntry, { where: { personId }, order: { id: 'ASC' } });
  return {
    partyPoints: {
      months: months.map(({ month, base, reward }) => ({ month, base, reward })),
      entries: entries.map(({ id, month, kind, points, reason, at, reversalOf }) => ({
        id,
        month,
        kind,
        points,
        reason,
        at,
        reversalOf,
      })),
    },
  };
}
