import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Volunteer } from './volunteer.entity';
import { looksAfterVolunteersOf } from './volunteer.policy';

/** The papers of a volunteer, for those who look after them; for everybody else there is none (volunteer.not_found). */
export async function loadVolunteer(tx: Tx, actor: Actor, personId: string): Promise<Volunteer> {
  const volunteer = await tx.findOneBy(Volunteer, { personId });
  ensure(volunteer && looksAfterVolunteersOf(actor, volunteer.communityId), 'volunteer.not_found');
  return volunteer;
}
