import { In } from 'typeorm';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { FindPromisesAtDeskAnswer, FindRepairPromisesAnswer } from '@yuanli/shared/cases/case-settings.schema';
import { repairPromiserRoles } from '@yuanli/shared/identity/roles';
import { getCourtyard, placeChain, type CourtyardPlace } from '../../places';
import { hasRole, type Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensureAllowed, Refusal } from '../../platform/refusal';
import { findPlacesOfCommunity, placeFinder } from '../rules/places-of-community';
import { RepairPromise } from './repair-promise.entity';

type Place = Pick<CourtyardPlace, 'id' | 'communityId'>;

/** How soon repairs are promised in a courtyard; open to everybody. */
export async function findRepairPromises(
  db: Reader,
  _actor: Actor | null,
  { courtyardId }: { courtyardId: string },
): Promise<FindRepairPromisesAnswer> {
  const promises = await promisesFor(db, await getCourtyard(db, courtyardId));
  return { items: promises.map(({ id, item, hours }) => ({ id, item, hours })) };
}

/** One for each item: what is promised in the courtyard, else what is promised in the whole community. */
async function promisesFor(db: Reader, { id, communityId }: Place): Promise<RepairPromise[]> {
  const rows = await db.find(RepairPromise, {
    where: { communityId, placeId: In([id, communityId]) },
    order: { id: 'ASC' },
  });
  const here = new Set(rows.flatMap(({ placeId, item }) => (placeId === id ? [item] : [])));
  return rows.filter(({ placeId, item }) => placeId === id || !here.has(item));
}

/** The promise a resident chose; refused by field when it does not hold in their courtyard, or no longer (request.invalid). */
export async function getPromiseFor(db: Reader, place: Place, promiseId: string): Promise<RepairPromise> {
  const promise = (await promisesFor(db, place)).find(({ id }) => id === promiseId);
  if (!promise) throw new Refusal('request.invalid', { promiseId: '这一项的承诺刚刚改了，请重新选一下' });
  return promise;
}

/** Who says how soon repairs are made in a place, be it a courtyard or a community; others are refused (request.not_allowed). */
export async function assertMayPromise(db: Reader, actor: Actor, placeId: string): Promise<void> {
  ensureAllowed(hasRole(actor, repairPromiserRoles, await placeChain(db, placeId)), repairPromiserRoles);
}

/** What is promised in a community, for those who edit it, and the places it may be promised for: a company of one courtyard edits its own. */
export async function findPromisesAtDesk(
  db: Reader,
  actor: Actor,
  { communityId }: { communityId: string },
): Promise<FindPromisesAtDeskAnswer> {
  const all = (await findPlacesOfCommunity(db, communityId)).filter(({ level }) => level !== 'grid');
  const isOfAll = hasRole(actor, repairPromiserRoles, await placeChain(db, communityId));
  const places = isOfAll ? all : all.filter(({ id }) => hasRole(actor, repairPromiserRoles, [id]));
  ensureAllowed(places.length > 0, repairPromiserRoles);
  const inThem = isOfAll ? {} : { placeId: In(places.map(({ id }) => id)) };
  const rows = await db.find(RepairPromise, {
    ...{ where: { communityId, ...inThem }, order: { id: 'ASC' }, take: caseLimits.promises },
  });
  const placeOf = await placeFinder(
    db,
    places,
    rows.map(({ placeId }) => placeId),
  );
  return {
    items: rows.map(({ id, placeId, item, hours, version, changedAt }) => ({
      ...{ id, place: placeOf(placeId), item, hours, version, changedAt },
    })),
    places,
  };
}
