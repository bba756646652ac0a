import { IsNull, Not } from 'typeorm';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { BookKeeper } from './book-keeper.entity';
import { BranchMember } from './branch-member.entity';
import { PartyEntry } from './party-entry.entity';
import { PartyMonth } from './party-month.entity';

/** After 注销 the pages are gone: they were about this person and for this person. A book they kept waits for another keeper. */
export async function erasePartyMember(tx: Tx, personId: string): Promise<void> {
  await tx.delete(BranchMember, { personId });
  await tx.delete(PartyEntry, { personId });
  await tx.delete(PartyMonth, { personId });
  await tx.update(BookKeeper, { personId, liveKey: Not(IsNull()) }, { liveKey: null, endsAt: clock.now() });
}
