import { In, type EntityTarget, type FindOptionsWhere, type QueryDeepPartialEntity } from 'typeorm';
import { openCaseStatuses } from '@yuanli/shared/cases/case-states';
import { insertOnce, type Tx } from '../platform/database';
import { Case } from './case.entity';
import { followCase } from './change-case';
import { RepairPromise } from './promises/repair-promise.entity';
import { CaseRule } from './rules/case-rule.entity';

/** What is open in a courtyard is looked after by its grid of today; what is over stays as it was written down. */
export async function regroupCases(
  tx: Tx,
  { fromId, courtyardId, gridId }: { fromId: string; courtyardId: string; gridId: string },
): Promise<void> {
  const where = { courtyardId: In([fromId, courtyardId]), status: In([...openCaseStatuses, 'answered' as const]) };
  for (const { id, desk } of await tx.find(Case, { select: { id: true, desk: true }, where })) {
    const moved = { staff: gridId, property: courtyardId };
    const owner = desk in moved && { ownerPlaceId: moved[desk as keyof typeof moved] };
    await tx.update(Case, { id }, { courtyardId, gridId, ...owner });
    await followCase(tx, id);
  }
  if (fromId === courtyardId) return;
  await carryOver(tx, CaseRule, fromId, courtyardId);
  await carryOver(tx, RepairPromise, fromId, courtyardId);
}

/** What was settled for a courtyard that was merged holds for the one that stays, unless that one has its own. */
async function carryOver<Row extends CaseRule | RepairPromise>(
  tx: Tx,
  of: EntityTarget<Row>,
  fromId: string,
  placeId: string,
): Promise<void> {
  for (const { id, ...row } of await tx.findBy(of, { placeId: fromId } as FindOptionsWhere<Row>)) {
    await tx.delete(of, { id } as FindOptionsWhere<Row>);
    await insertOnce(tx, of, { ...row, id, placeId } as unknown as QueryDeepPartialEntity<Row>);
  }
}
