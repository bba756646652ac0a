import { In } from 'typeorm';
import { findRoleHolders, Person } from '../../identity';
import type { Tx } from '../../platform/database';
import type { Representative } from './group-representatives';

/** Who sits in the representatives' meeting today: appointments, as all grants are. Who is both counts as a member of the committee. */
export async function findRepresentatives(db: Tx, communityId: string): Promise<Representative[]> {
  const held = [];
  for (const role of ['resident_representative', 'committee_member'] as const) {
    for (const { personId } of await findRoleHolders(db, role, communityId)) held.push({ personId, role });
  }
  const people = await db.find(Person, {
    select: { id: true, householdId: true },
    where: { id: In(held.map(({ personId }) => personId)) },
  });
  const homes = new Map(people.map(({ id, householdId }) => [id, householdId]));
  return held.map((member) => ({ ...member, householdId: homes.get(member.personId) ?? null }));
}
