import { workbenchRoles } from '@yuanli/shared/identity/roles';
import { EVERYWHERE, getHouseholdPlace, getRemainingCourtyard } from '../../places';
import { type Actor, hasRole } from '../../platform/actor';
import { ensure } from '../../platform/refusal';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { getPerson } from '../people/find-people';
import { Person } from '../people/person.entity';
import { becomeMember } from './become-member';
import { Membership } from './membership.entity';

/** Anyone may join a courtyard with one tap, once its community is opened; its staff before. Joining again only turns the eyes to it. */
export async function joinCourtyard(tx: Tx, actor: Actor, { courtyardId }: { courtyardId: string }): Promise<void> {
  const { id, isOpened, gridId, communityId, streetId, districtId } = await getRemainingCourtyard(tx, courtyardId);
  const chain = [id, gridId, communityId, streetId, districtId, EVERYWHERE];
  ensure(isOpened || hasRole(actor, workbenchRoles, chain), 'place.not_opened');
  await becomeMember(tx, actor, actor.personId, id);
  await tx.update(Person, { id: actor.personId }, { currentCourtyardId: id });
}

/** Anyone may leave; who leaves the courtyard of their home is no longer its verified resident. */
export async function leaveCourtyard(tx: Tx, actor: Actor, { courtyardId }: { courtyardId: string }): Promise<void> {
  const { personId } = actor;
  const { affected } = await tx.delete(Membership, { personId, courtyardId });
  if (affected === 0) return;
  await recordAudit(tx, actor, 'courtyard.left', courtyardId, { personId });

  const { householdId, currentCourtyardId } = await getPerson(tx, personId);
  if (householdId && (await getHouseholdPlace(tx, householdId)).courtyardId === courtyardId) {
    // By which number they were verified is kept: when it verifies another account, what they supported counts no more.
    await tx.update(Person, { id: personId, householdId }, { householdId: null, verifiedAt: null });
    await recordAudit(tx, actor, 'person.verification_ended', personId, { householdId });
  }
  if (currentCourtyardId === courtyardId) {
    const other = await tx.findOne(Membership, { where: { personId }, order: { id: 'ASC' } });
    await tx.update(Person, { id: personId }, { currentCourtyardId: other?.courtyardId ?? null });
  }
}
