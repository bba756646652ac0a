import { Not, IsNull } from 'typeorm';
import { workbenchRoles, type Role } from '@yuanli/shared/identity/roles';
import { Community } from '../../places';
import { lockRow, type Reader, type Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { countDeskTasks } from '../../tasks';
import { Appointment } from '../appointments/appointment.entity';
import { heldNow } from '../appointments/held-now';

type Post = Pick<Appointment, 'personId' | 'role' | 'scopeId' | 'communityId'>;

const isOfStaff = (role: Role): boolean => (workbenchRoles as readonly Role[]).includes(role);

/**
 * Nobody goes while they are the last of their role at a place where tasks of it are open (post.tasks_left); who only
 * stands in for somebody is no other. Of two who leave at once the second waits, and is the last.
 */
export async function assertNoTasksLeft(tx: Tx, { personId, role, scopeId, communityId }: Post): Promise<void> {
  if (!isOfStaff(role)) return;
  if (communityId) await lockRow(tx, Community, { id: communityId });
  const others = heldNow({ scopeId, role, personId: Not(personId), deputyForId: IsNull() });
  if (await tx.existsBy(Appointment, others)) return;
  const { total } = await countDeskTasks(tx, [{ role, scopeId }]);
  ensure(total === 0, 'post.tasks_left');
}

/** The same for every post somebody has. */
export async function assertNoTasksLeftAnywhere(tx: Tx, personId: string): Promise<void> {
  for (const post of await findPosts(tx, personId)) await assertNoTasksLeft(tx, post);
}

/** The posts somebody has on the staff, not those they stand in for, in the order of their places. */
export async function findPosts(db: Reader, personId: string): Promise<Appointment[]> {
  const held = await db.findBy(Appointment, heldNow({ personId, deputyForId: IsNull() }));
  return held.filter(({ role }) => isOfStaff(role)).sort((a, b) => (a.scopeId < b.scopeId ? -1 : 1));
}
