import type * as schema from '@yuanli/shared/places/place-tree.schema';
import { kindInside, type PlaceKind } from '@yuanli/shared/places/place-kinds';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensureAllowed, Refusal } from '../../platform/refusal';
import { canArrange, rolesFor } from '../place.policy';
import { EVERYWHERE } from '../place-levels';
import { findPath, getNode, idsOf, type PlaceFacts } from './place-node';
import { insertPlace } from './write-place';

/** A new district, or what lies inside an open place: in a street a community, in a grid a courtyard. Answers its id. */
export async function addPlace(tx: Tx, actor: Actor, { parentId, ...form }: schema.AddPlaceInput): Promise<string> {
  const parent = parentId === null || parentId === EVERYWHERE ? null : await getNode(tx, parentId);
  const kind = kindInside(parent?.kind ?? null);
  if (!kind) throw new Refusal('request.invalid', { parentId: '院子里面的楼和户在“住户名册”里登记' });
  const chain = parent ? idsOf(await findPath(tx, parent)) : [EVERYWHERE];
  ensureAllowed(canArrange(actor, 'add', kind, chain), rolesFor('add', kind));
  return insertPlace(tx, actor, kind, parent, factsOf(kind, form));
}

/** What is asked of this kind (request.invalid, by field). */
function factsOf(
  kind: PlaceKind,
  { name, phone, address, plateCode }: Omit<schema.AddPlaceInput, 'parentId'>,
): PlaceFacts {
  if (kind === 'community') {
    if (!phone) throw new Refusal('request.invalid', { phone: '请填写社区电话' });
    return { name, phone };
  }
  if (kind !== 'courtyard') return { name };
  if (!address) throw new Refusal('request.invalid', { address: '请填写地址' });
  return { name, address, ...(plateCode && { plateCode }) };
}
