import { demoOpenids } from '@yuanli/shared/demo/demo-openids';
import type { DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { Person } from '../identity';
import { Membership } from '../identity/memberships/membership.entity';
import { phoneColumns } from '../identity/people/person.entity';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { demoPeople, type DemoPersonKey } from './data/people';
import type { DemoPlaces } from './make-demo-places';

export type DemoPersonIds = Record<DemoPersonKey, string>;

/** Everybody has logged in once and joined the courtyard they live in. */
export async function makeDemoPeople(tx: Tx, { courtyards }: DemoPlaces): Promise<DemoPersonIds> {
  const ids: Partial<DemoPersonIds> = {};
  const createdAt = clock.now();
  for (const [key, { nickname, phone, courtyard }] of peopleInOrder) {
    const id = newId();
    const courtyardId = courtyards.get(courtyard)!;
    await tx.insert(Person, {
      id,
      openid: openidOf(key),
      nickname,
      ...phoneColumns(phone ?? null),
      currentCourtyardId: courtyardId,
      createdAt,
    });
    await tx.insert(Membership, { id: newId(), personId: id, courtyardId, joinedAt: createdAt });
    ids[key] = id;
  }
  return ids as DemoPersonIds;
}

export const peopleInOrder = Object.entries(demoPeople) as [DemoPersonKey, (typeof demoPeople)[DemoPersonKey]][];

/** How WeChat's stand-in knows each of them; always the same. */
const openidOf = (key: DemoPersonKey): string =>
  key in demoOpenids
    ? demoOpenids[key as DemoPersona]
    : `oYuanliDemo-neighbour-${String(peopleInOrder.findIndex(([one]) => one === key) + 1).padStart(6, '0')}`;
