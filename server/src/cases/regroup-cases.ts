import { In } from 'typeorm';
import { openCaseStatuses } from '@yuanli/shared/cases/case-states';
import type { Tx } from '../platform/database';
import { Case } from './case.entity';
import { followCase } from './change-case';

/** What is open in a courtyard is looked after by its grid of today; what is over stays as it was written down. */
export async function regroupCases(
  tx: Tx,
  { fromId, courtyardId, gridId }: { fromId: string; courtyardId: string; gridId: string },
): Promise<void> {
  const where = { courtyardId: In([fromId, courtyardId]), status: In([...openCaseStatuses, 'answered' as const]) };
  for (const { id, desk } of await tx.find(Case, { select: { id: true, desk: true }, where })) {
    await tx.update(Case, { id }, { courtyardId, gridId, ...(desk === 'staff' && { ownerPlaceId: gridId }) });
    await followCase(tx, id);
  }
}
