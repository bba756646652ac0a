import { IsNull } from 'typeorm';
import type * as schema from '@yuanli/shared/hall/votes.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { Community, findSomeRollHomes } from '../../../places';
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit';
import { clock } from '../../../platform/clock';
import { lockRow, type Tx } from '../../../platform/database';
import { newId } from '../../../platform/new-id';
import { ensure, ensureAllowed, Refusal } from '../../../platform/refusal';
import { findSaid } from '../roll/roll-people';
import { canRunVote } from '../vote.policy';
import { SamePerson } from './same-person.entity';

/**
 * Staff say of entries of the roll under one name that they are one person (民法典 278: one head, areas summed), or that they are not,
 * and by what they know it. Of one entry one thing is said at a time (same_person.said_already).
 */
export async function saySamePerson(
  tx: Tx,
  actor: Actor,
  { communityId, name, isSame, evidence, ...said }: schema.SaySamePersonInput,
): Promise<schema.SaySamePersonAnswer> {
  ensureAllowed(canRunVote(actor, { communityId }), communityRoles);
  const householdIds = [...new Set(said.householdIds)];
  if (isSame && householdIds.length < 2) throw new Refusal('request.invalid', { householdIds: '请至少选两套房' });
  // Two who say something of the same name at once come one after the other.
  await lockRow(tx, Community, { id: communityId });
  const homes = await findSomeRollHomes(tx, { communityId, courtyardIds: [] }, householdIds);
  const stands = homes.filter(({ members }) => members.some((member) => member.name === name));
  ensure(stands.length === householdIds.length, 'same_person.not_on_roll');
  const others = (await findSaid(tx, communityId)).filter((one) => one.name === name);
  ensure(!others.some((one) => one.householdIds.some((id) => householdIds.includes(id))), 'same_person.said_already');

  const id = newId();
  const row = { id, communityId, name, householdIds, isSame, evidence, saidById: actor.personId, saidAt: clock.now() };
  await tx.insert(SamePerson, { ...row, takenBackById: null, takenBackAt: null });
  await recordAudit(tx, actor, isSame ? 'roll.same_person_said' : 'roll.other_person_said', id, {
    householdIds,
    evidence,
  });
  return { done: true };
}

/** It was not so: from the next roll that is frozen each entry counts by itself again. */
export async function takeBackSamePerson(
  tx: Tx,
  actor: Actor,
  { id }: { id: string },
): Promise<schema.TakeBackSamePersonAnswer> {
  const said = await tx.findOneBy(SamePerson, { id });
  ensure(said && canRunVote(actor, said), 'same_person.not_found');
  const { affected } = await tx.update(
    SamePerson,
    { id, takenBackAt: IsNull() },
    { takenBackById: actor.personId, takenBackAt: clock.now() },
  );
  ensure(affected === 1, 'same_person.not_found');
  await recordAudit(tx, actor, 'roll.same_person_taken_back', id, {});
  return { done: true };
}
