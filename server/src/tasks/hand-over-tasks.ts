import { In } from 'typeorm';
import type { RoleGrant } from '../platform/actor';
import type { Tx } from '../platform/database';
import { deskKeysOf } from './owners';
import { Task } from './task.entity';

/** Open tasks of a post that changes hands say whose it was. */
export async function handOverTasks(tx: Tx, grants: readonly RoleGrant[], fromId: string): Promise<void> {
  const keys = await deskKeysOf(tx, grants);
  if (keys.length > 0) await tx.update(Task, { openOwner: In(keys) }, { handedOverFromId: fromId });
}
