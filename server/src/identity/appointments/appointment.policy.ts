import { roleNames, type Role } from '@yuanli/shared/identity/roles';
import { hasRole, type Actor } from '../../platform/actor';

/**
 * The workers of a community appoint everyone in it, also those who work beside and after them; operators appoint the
 * first one. The first operator comes by the code of the set-up; further ones are made by an operator of the same or a
 * wider place, never by anybody else, and each is in the trail.
 */
export const appointers: Record<Role, readonly Role[]> = {
  party_member: ['community_worker'],
  volunteer: ['community_worker'],
  organisation_member: ['community_worker'],
  social_organisation_member: ['community_worker'],
  property_manager: ['community_worker'],
  owners_committee_member: ['community_worker'],
  grid_worker: ['community_worker'],
  supervisor: ['community_worker'],
  keeper: ['community_worker'],
  committee_member: ['community_worker'],
  resident_representative: ['community_worker'],
  community_worker: ['operator', 'community_worker'],
  mediator: ['community_worker'],
  street_worker: ['operator'],
  department_officer: ['operator'],
  operator: ['operator'],
};

/** What someone with these roles may make of others. */
export const rolesToGive = (held: readonly Role[]): Role[] =>
  roleNames.filter((role) => appointers[role].some((appointer) => held.includes(appointer)));

/** `chain`: the place the role is for, and everything above it. */
export const canAppoint = (actor: Actor, role: Role, chain: readonly string[]): boolean =>
  hasRole(actor, appointers[role], chain);

export const canSeeAppointments = (actor: Actor, chain: readonly string[]): boolean =>
  hasRole(actor, ['community_worker', 'operator'], chain);
