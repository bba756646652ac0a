import { type PlaceKind } from '@yuanli/shared/places/place-kinds';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { IsNull } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { isDuplicate, lockRow, type Reader, type Tx } from '../../platform/database';
import type { Facts } from '../../platform/facts';
import { newId } from '../../platform/new-id';
import { enqueue } from '../../platform/outbox';
import { ensure, Refusal } from '../../platform/refusal';
import { Courtyard } from '../courtyard.entity';
import { makePlateCode } from '../make-plate-code';
import { EVERYWHERE } from '../place-levels';
import { getNode, type PlaceFacts, type PlaceNode, placeLevels } from './place-node';

/** Null: the set-up on the server itself. */
type By = Actor | null;

/** What a community begins with. What the set-up makes on the server is open at once; what is made by page is prepared first, and opened then. */
const startingSettings = (by: By) => ({
  openedAt: by === null ? clock.now() : null,
  wishHoldDays: wishLimits.holdDays,
  wishClaimsAtATime: wishLimits.claimsAtATime,
  wishOpenDays: wishLimits.openDays,
});

/** Holds a place that is open until the transaction ends, so that nobody closes it meanwhile (place.closed). */
export async function lockOpen(tx: Tx, { kind, id }: Pick<PlaceNode, 'kind' | 'id'>): Promise<void> {
  ensure(await lockRow(tx, placeLevels[kind].entity, { id, removedAt: IsNull() }), 'place.closed');
}

/** A new place in an open one; answers its id (place.name_taken, plate.taken). */
export async function insertPlace(
  tx: Tx,
  by: By,
  kind: PlaceKind,
  parent: PlaceNode | null,
  facts: PlaceFacts,
): Promise<string> {
  if (parent) await lockOpen(tx, parent);
  const id = newId();
  const { parent: column } = placeLevels[kind];
  const plateCode = facts.plateCode ?? (await freePlateCode(tx));
  const own: Partial<Record<PlaceKind, object>> = {
    community: startingSettings(by),
    courtyard: { communityId: parent?.communityId, plateCode },
  };
  const row = {
    ...{ id, version: 1, nameFreed: '', removedAt: null, ...facts, ...own[kind] },
    ...(column && { [column]: parent!.id }),
  };
  await tx.insert(placeLevels[kind].entity, row).catch(refuseTaken(tx, row));
  await recordAudit(tx, by, 'place.added', id, { kind, parentId: parent?.id ?? EVERYWHERE, name: facts.name });
  if (kind === 'courtyard' && facts.latitudeE6 != null)
    await enqueue(tx, 'places.courtyard_moved', { communityId: parent!.communityId! });
  return id;
}

/**
 * Changes an open place that nobody else changed since it was looked at, and writes down from what to what
 * (place.changed_since, place.closed, place.name_taken, plate.taken). What is said already changes nothing.
 */
export async function writePlace(
  tx: Tx,
  by: By,
  before: PlaceNode,
  action: 'changed' | 'moved',
  wanted: Partial<PlaceFacts> & Facts,
): Promise<void> {
  const { kind, id, version } = before;
  const { entity, parent } = placeLevels[kind];
  const now: Facts = { ...(before as unknown as Facts), ...(parent && { [parent]: before.parentId }) };
  const changed = Object.keys(wanted).filter((field) => wanted[field] !== undefined && wanted[field] !== now[field]);
  if (changed.length === 0) return;
  const to = Object.fromEntries(changed.map((field) => [field, wanted[field]!]));
  const { affected } = await tx
    .update(entity, { id, version, removedAt: IsNull() }, { ...to, version: version + 1 })
    .catch(refuseTaken(tx, to));
  if (affected !== 1) {
    ensure((await getNode(tx, id)).removedAt === null, 'place.closed');
    throw new Refusal('place.changed_since');
  }
  const from = Object.fromEntries(changed.map((field) => [`${field}Before`, now[field] ?? null]));
  await recordAudit(tx, by, `place.${action}`, id, { kind, ...from, ...to });
  await passOn(tx, before, to);
}

/** A closed courtyard is one again: a file names its plate. */
export async function reopenPlace(tx: Tx, by: By, { kind, id, version }: PlaceNode): Promise<void> {
  const open = { removedAt: null, nameFreed: '', version: version + 1 };
  const { affected } = await tx.update(placeLevels[kind].entity, { id, version }, open).catch(refuseTaken(tx, {}));
  ensure(affected === 1, 'place.changed_since');
  await recordAudit(tx, by, 'place.reopened', id, { kind });
}

/** What lies around a courtyard may be looked after by somebody else now, and so may what its residents wait for. */
async function passOn(tx: Tx, { kind, id, communityId, latitudeE6 }: PlaceNode, to: Facts): Promise<void> {
  if (kind !== 'courtyard') return;
  const isOnMap = latitudeE6 !== null && 'gridId' in to;
  if (isOnMap || 'latitudeE6' in to || 'longitudeE6' in to)
    await enqueue(tx, 'places.courtyard_moved', { communityId: communityId! });
  if ('gridId' in to)
    await enqueue(tx, 'places.courtyard_regrouped', {
      communityId: communityId!,
      fromId: id,
      courtyardId: id,
      gridId: String(to['gridId']),
    });
}

/** Of two names or plates the second is refused by the database itself. */
const refuseTaken =
  (db: Reader, { plateCode }: { plateCode?: unknown }) =>
  async (error: unknown): Promise<never> => {
    if (!isDuplicate(error)) throw error;
    const isPlate = typeof plateCode === 'string' && (await db.existsBy(Courtyard, { plateCode }));
    throw new Refusal(isPlate ? 'plate.taken' : 'place.name_taken');
  };

async function freePlateCode(db: Reader): Promise<string> {
  const plateCode = makePlateCode();
  return (await db.existsBy(Courtyard, { plateCode })) ? freePlateCode(db) : plateCode;
}
