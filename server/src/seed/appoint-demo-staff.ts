import type { Role } from '@yuanli/shared/identity/roles';
import { Appointment, heldKeyOf } from '../identity/appointments/appointment.entity';
import { Department, EVERYWHERE, getCommunity } from '../places';
import type { Actor, RoleGrant } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { demoAppointments } from './data/appointments';
import type { DemoPersonKey } from './data/people';
import type { DemoPersonIds } from './make-demo-people';
import type { DemoPlaces } from './make-demo-places';

/** The department of the street that the demo's whistle asks. */
export const demoDepartment = '市政维护所';

/** Everybody as every policy will see them. */
export type DemoActors = Record<DemoPersonKey, Actor>;

export async function appointDemoStaff(tx: Tx, places: DemoPlaces, people: DemoPersonIds): Promise<DemoActors> {
  const grants = new Map<DemoPersonKey, RoleGrant[]>();
  const actorOf = (key: DemoPersonKey): Actor => ({
    personId: people[key],
    sessionId: people[key],
    grants: grants.get(key) ?? [],
  });
  const workers = new Map<string, DemoPersonKey>();

  for (const { person, role, community, grids } of demoAppointments) {
    if (community === null) continue;
    if (role === 'community_worker') workers.set(community, person);
    const worker = workers.get(community);
    const by = worker && worker !== person ? actorOf(worker) : null;
    const communityId = places.communities.get(community)!;
    const scopeIds = grids?.map((grid) => places.grids.get(`${community}${grid}`)!) ?? [communityId];
    for (const scopeId of scopeIds) await give(tx, by, { personId: people[person], role, scopeId, communityId });
    grants.set(
      person,
      scopeIds.map((scopeId) => ({ role, scopeId })),
    );
  }
  const { streetId } = await getCommunity(tx, [...places.communities.values()][0]!);
  const department = { id: newId(), streetId, name: demoDepartment, phone: '000-55550140', addedAt: clock.now() };
  await tx.insert(Department, department);
  for (const { person, role, community } of demoAppointments) {
    if (community !== null) continue;
    const above = { role, scopeId: role === 'street_worker' ? streetId : department.id, communityId: null };
    await give(tx, null, { personId: people[person], ...above });
    grants.set(person, [above]);
  }
  const everywhere = { personId: people.operator, role: 'operator' as const, scopeId: EVERYWHERE, communityId: null };
  await give(tx, null, everywhere);
  grants.set('operator', [everywhere]);
  return Object.fromEntries((Object.keys(people) as DemoPersonKey[]).map((key) => [key, actorOf(key)])) as DemoActors;
}

interface Given {
  personId: string;
  role: Role;
  scopeId: string;
  communityId: string | null;
}

async function give(tx: Tx, by: Actor | null, { personId, role, scopeId, communityId }: Given): Promise<void> {
  const id = newId();
  const heldKey = heldKeyOf(personId, role, scopeId);
  const dates = { startsAt: clock.now(), endsAt: null };
  await tx.insert(Appointment, {
    id,
    personId,
    role,
    scopeId,
    communityId,
    heldKey,
    ...dates,
    appointedById: by?.personId ?? null,
  });
  await recordAudit(tx, by, 'appointment.made', id, { personId, role, scopeId });
}
