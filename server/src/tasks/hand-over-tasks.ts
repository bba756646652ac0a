import { In } from 'typeorm';
import { deskNames, desks } from '@yuanli/shared/tasks/task-kinds';
import type { Role } from '@yuanli/shared/identity/roles';
import type { RoleGrant } from '../platform/actor';
import type { Tx } from '../platform/database';
import { deskKeysOf, ownerKeyOf } from './owners';
import { Task } from './task.entity';

/**
 * Open tasks of the very place of a post that changes hands say whose it was; those of the grids below have workers of
 * their own, and those of the courtyards below are the property company's.
 */
export async function handOverTasks(tx: Tx, { role, scopeId }: RoleGrant, fromId: string): Promise<void> {
  const own = deskNames.filter((desk) => (desks[desk] as readonly Role[]).includes(role));
  const keys =
    role === 'property_manager'
      ? await deskKeysOf(tx, [{ role, scopeId }])
      : own.map((desk) => ownerKeyOf({ desk, placeId: scopeId }));
  if (keys.length > 0) await tx.update(Task, { openOwner: In(keys) }, { handedOverFromId: fromId });
}
