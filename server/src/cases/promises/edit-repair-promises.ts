import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { AddRepairPromiseInput, ChangeRepairPromiseInput } from '@yuanli/shared/cases/case-settings.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { addSetting, changeSetting, getSetting, removeSetting } from '../edit-setting';
import { ensurePlaceOf } from '../rules/places-of-community';
import { assertMayPromise } from './find-repair-promises';
import { RepairPromise } from './repair-promise.entity';

/** The company, or the community for it, says how soon something is repaired. */
export async function addRepairPromise(tx: Tx, actor: Actor, input: AddRepairPromiseInput): Promise<{ done: true }> {
  const { communityId, placeId, item, hours } = input;
  await ensurePlaceOf(tx, communityId, placeId, ['community', 'courtyard']);
  await assertMayPromise(tx, actor, placeId);
  const promise = { placeId, item, hours };
  const row = { communityId, ...promise };
  const promiseId = await addSetting(tx, RepairPromise, 'repair_promise', row, caseLimits.promises);
  await recordAudit(tx, actor, 'repair_promise.added', communityId, { promiseId, ...promise });
  return { done: true };
}

/** Promises something else from now on; who has reported already keeps what they were promised. */
export async function changeRepairPromise(
  tx: Tx,
  actor: Actor,
  { id, version, placeId, item, hours }: ChangeRepairPromiseInput,
): Promise<{ done: true }> {
  const { communityId, placeId: before } = await getSetting(tx, RepairPromise, 'repair_promise', id);
  await assertMayPromise(tx, actor, before);
  await ensurePlaceOf(tx, communityId, placeId, ['community', 'courtyard']);
  await assertMayPromise(tx, actor, placeId);
  const promise = { placeId, item, hours };
  await changeSetting(tx, RepairPromise, 'repair_promise', { id, version }, promise);
  await recordAudit(tx, actor, 'repair_promise.changed', communityId, { promiseId: id, ...promise });
  return { done: true };
}

/** Promises it no longer; who has reported already keeps what they were promised. */
export async function removeRepairPromise(tx: Tx, actor: Actor, { id }: { id: string }): Promise<{ done: true }> {
  const { communityId, placeId, item, hours } = await getSetting(tx, RepairPromise, 'repair_promise', id);
  await assertMayPromise(tx, actor, placeId);
  await removeSetting(tx, RepairPromise, 'repair_promise', id);
  await recordAudit(tx, actor, 'repair_promise.removed', communityId, { promiseId: id, placeId, item, hours });
  return { done: true };
}
