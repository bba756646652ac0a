import { IsNull, Not } from 'typeorm';
import { clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { BookKeeper } from './book-keeper.entity';
import { BranchMember } from './branch-member.entity';
import { PartyEntry } from './party-entry.entity';
import { PartyMonth } from './party-month.entity';

/** Someone's own pages, whole: part of the copy of their data. Not what they wrote on the pages of others. */
export async function exportPartyPoints(db: Reader, personId: string): Promise<Record<string, unknown>> {
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

/** After 注销 the pages are gone: they were about this person and for this person. A book they kept waits for another keeper. */
export async function erasePartyMember(tx: Tx, personId: string): Promise<void> {
  await tx.delete(BranchMember, { personId });
  await tx.delete(PartyEntry, { personId });
  await tx.delete(PartyMonth, { personId });
  await tx.update(BookKeeper, { personId, liveKey: Not(IsNull()) }, { liveKey: null, endsAt: clock.now() });
}
