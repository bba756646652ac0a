import { MoreThanOrEqual } from 'typeorm';
import type * as schema from '@yuanli/shared/party-points/party-points.schema';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { firstOpenMonth, thisMonth } from './book-months';
import { BranchMember } from './branch-member.entity';
import { PartyBranch } from './party-branch.entity';
import { PartyMonth } from './party-month.entity';
import { presentEntries } from './present-entries';

type Book = schema.GetMyBookAnswer;

/** I read my own pages, and nobody else's. */
export async function getMyBook(
  db: Reader,
  { personId }: Actor,
  { month = thisMonth() }: { month?: string | undefined },
): Promise<Book> {
  const belonging = await db.findOneBy(BranchMember, { livePersonId: personId });
  const branch = belonging && (await db.findOneBy(PartyBranch, { id: belonging.branchId }));
  const months = await db.find(PartyMonth, {
    where: { personId, month: MoreThanOrEqual(firstOpenMonth()) },
    order: { month: 'DESC' },
  });
  return { branchName: branch?.name ?? null, months, month, entries: await presentEntries(db, personId, month) };
}
