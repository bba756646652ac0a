import { roleNames } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import { canAppoint, canSeeAppointments } from './appointment.policy';

const chain = ['grid', 'community', 'street', 'district'];
const actorWith = (...grants: Actor['grants']): Actor => ({ personId: 'me', sessionId: 's', grants });
const worker = actorWith({ role: 'community_worker', scopeId: 'community' });
const operator = actorWith({ role: 'operator', scopeId: 'district' });

describe('who appoints whom', () => {
  it('is the community worker for everyone but operators', () => {
    const appointed = roleNames.filter((role) => canAppoint(worker, role, chain));
    expect(appointed).toEqual([
      'party_member',
      'volunteer',
      'grid_worker',
      'community_worker',
      'supervisor',
      'keeper',
      'organisation_member',
      'social_organisation_member',
      'property_manager',
      'mediator',
      'owners_committee_member',
      'committee_member',
      'resident_representative',
    ]);
  });

  it('is the operator for community workers, and for operators of the same or a smaller place', () => {
    expect(roleNames.filter((role) => canAppoint(operator, role, chain))).toEqual([
      ...['community_worker', 'street_worker', 'department_officer', 'operator'],
    ]);
    expect(canAppoint(operator, 'operator', ['everywhere'])).toBe(false);
  });

  it('is nobody from elsewhere, and nobody with another role', () => {
    const elsewhere = actorWith({ role: 'community_worker', scopeId: 'other' }, { role: 'operator', scopeId: 'other' });
    const others = roleNames
      .filter((role) => role !== 'community_worker' && role !== 'operator')
      .map((role) => actorWith({ role, scopeId: 'community' }, { role, scopeId: 'district' }));
    for (const actor of [elsewhere, ...others])
      expect(roleNames.some((role) => canAppoint(actor, role, chain))).toBe(false);
  });

  it('is seen by those two', () => {
    expect([worker, operator].map((actor) => canSeeAppointments(actor, chain))).toEqual([true, true]);
    expect(canSeeAppointments(actorWith({ role: 'grid_worker', scopeId: 'grid' }), chain)).toBe(false);
  });
});
