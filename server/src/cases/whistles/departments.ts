import type { AddDepartmentInput, FindDepartmentsAnswer } from '@yuanli/shared/cases/cases-desk.schema';
import { operatorRoles, staffRoles, streetRoles, type Role } from '@yuanli/shared/identity/roles';
import { Department, findPlaceNames, getCommunity, placeChain } from '../../places';
import { hasRole, type Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { insertOrRefuse, type Reader, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensureAllowed } from '../../platform/refusal';
import { isStaffOfCommunity } from '../staff-of-community';

const readers: readonly Role[] = [...staffRoles, ...streetRoles, ...operatorRoles];
const adders: readonly Role[] = [...streetRoles, ...operatorRoles];

/** The departments of the street a community lies in, by name. */
export async function findDepartments(
  db: Reader,
  actor: Actor,
  { communityId }: { communityId: string },
): Promise<FindDepartmentsAnswer> {
  const chain = await placeChain(db, communityId);
  ensureAllowed((await isStaffOfCommunity(db, actor, communityId)) || hasRole(actor, readers, chain), readers);
  const { streetId } = await getCommunity(db, communityId);
  const found = await db.find(Department, { where: { streetId }, order: { name: 'ASC', id: 'ASC' } });
  const placeName = (await findPlaceNames(db, [streetId])).get(streetId) ?? '';
  return {
    items: found.map(({ id, name, phone }) => ({ id, name, phone, placeName })),
    street: { id: streetId, name: placeName },
    canAdd: hasRole(actor, adders, chain),
  };
}

/** The street adds a department; its officers are appointed to it. */
export async function addDepartment(
  tx: Tx,
  actor: Actor,
  { communityId, name, phone }: AddDepartmentInput,
): Promise<FindDepartmentsAnswer['items'][number]> {
  ensureAllowed(hasRole(actor, adders, await placeChain(tx, communityId)), adders);
  const { streetId } = await getCommunity(tx, communityId);
  const department = { id: newId(), streetId, name, phone, addedAt: clock.now() };
  await insertOrRefuse(tx, Department, department, 'department.name_taken');
  await recordAudit(tx, actor, 'department.added', communityId, { departmentId: department.id });
  const placeName = (await findPlaceNames(tx, [streetId])).get(streetId) ?? '';
  return { id: department.id, name, phone, placeName };
}
