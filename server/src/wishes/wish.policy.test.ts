import type { Role } from '@yuanli/shared/identity/roles';
import { wishStatusNames, type WishStatus } from '@yuanli/shared/wishes/wish-status';
import type { Actor } from '../platform/actor';
import { days } from '../platform/clock';
import { Wish } from './wish.entity';
import { abilities, canClaim, canReview, canSee, canSeeContact, helperRole, isStaffOf } from './wish.policy';

const now = new Date('2026-11-21T07:00:00Z');

const wish = (given: Partial<Wish> = {}): Wish =>
  Object.assign(new Wish(), {
    wisherId: 'poster',
    beneficiaryId: 'elder',
    claimantId: null,
    status: 'open',
    reviewableAt: now,
    isTakenDown: false,
    fulfilledAt: null,
    courtyardId: 'courtyard',
    gridId: 'grid',
    communityId: 'community',
    streetId: 'street',
    districtId: 'district',
    ...given,
  });

const person = (personId: string, ...grants: [Role, string][]): Actor => ({
  personId,
  sessionId: 'session',
  grants: grants.map(([role, scopeId]) => ({ role, scopeId })),
});

describe('who sees a wish', () => {
  const seenBy = (actor: Actor | null, given: Partial<Wish> = {}) =>
    wishStatusNames.filter((status) => canSee(actor, wish({ status, ...given })));
  const published: WishStatus[] = ['open', 'claimed', 'delivered', 'fulfilled', 'expired'];

  it('is everybody once it is public, those concerned always, and only the poster before the safety check', () => {
    expect(seenBy(null)).toEqual(published);
    expect(seenBy(person('stranger', ['grid_worker', 'another grid']))).toEqual(published);
    for (const actor of [
      person('elder'),
      person('worker', ['grid_worker', 'grid']),
      person('worker', ['community_worker', 'community']),
    ]) {
      expect(seenBy(actor)).toEqual(wishStatusNames);
      expect(seenBy(actor, { reviewableAt: null })).toEqual([]);
    }
    expect(seenBy(person('poster'), { reviewableAt: null })).toEqual(wishStatusNames);
  });

  it('is nobody else once it was taken down', () => {
    expect(seenBy(null, { isTakenDown: true })).toEqual([]);
    expect(seenBy(person('helper'), { isTakenDown: true, claimantId: 'helper' })).toEqual(wishStatusNames);
  });
});

describe('who may claim', () => {
  it.each(['courtyard', 'grid', 'community', 'street', 'district'])('whoever helps in its %s', (scopeId) => {
    expect(helperRole(person('helper', ['volunteer', scopeId]), wish())).toBe('志愿者');
  });

  it('is called by the first of the roles', () => {
    expect(helperRole(person('helper', ['volunteer', 'community'], ['party_member', 'street']), wish())).toBe('党员');
  });

  it('is not the staff, not someone from elsewhere, not who posted it nor whom it is for', () => {
    expect(canClaim(person('worker', ['grid_worker', 'grid']), wish())).toBe(false);
    expect(canClaim(person('helper', ['party_member', 'another community']), wish())).toBe(false);
    expect(canClaim(person('poster', ['party_member', 'community']), wish())).toBe(false);
    expect(canClaim(person('elder', ['party_member', 'community']), wish())).toBe(false);
  });
});

describe('the contact', () => {
  const helper = person('helper', ['volunteer', 'community']);
  const fulfilled = (daysAgo: number) =>
    wish({ status: 'fulfilled', claimantId: 'helper', fulfilledAt: new Date(now.getTime() - days(daysAgo)) });

  it('is open to the claimant until 7 days after fulfilment, to the millisecond', () => {
    expect(canSeeContact(helper, wish({ status: 'claimed', claimantId: 'helper' }), now)).toBe(true);
    expect(canSeeContact(helper, fulfilled(6.99), now)).toBe(true);
    expect(canSeeContact(helper, fulfilled(7), now)).toBe(false);
  });

  it('closes when the claimant no longer helps at the place, who may still finish or give back', () => {
    const held = wish({ status: 'claimed', claimantId: 'helper' });
    for (const retired of [person('helper'), person('helper', ['volunteer', 'another community'])]) {
      expect(abilities(retired, held, now)).toMatchObject({ seeContact: false, deliver: true, release: true });
    }
  });

  it('is open to staff only while they review', () => {
    const worker = person('worker', ['grid_worker', 'grid']);
    expect(wishStatusNames.filter((status) => canSeeContact(worker, wish({ status }), now))).toEqual(['under_review']);
  });
});

it('a role over a place above or beside the grid and the community reviews nothing', () => {
  expect(isStaffOf(person('worker', ['community_worker', 'street']), wish())).toBe(false);
  expect(isStaffOf(person('worker', ['grid_worker', 'another grid']), wish())).toBe(false);
});

it('staff review what others wish, never what they posted or what is for them', () => {
  const canReviewAs = (personId: string) =>
    canReview(person(personId, ['grid_worker', 'grid']), wish({ status: 'under_review' }));
  expect(['worker', 'poster', 'elder'].filter(canReviewAs)).toEqual(['worker']);
});

it('a stranger can do nothing in any state but become a volunteer for an open one', () => {
  for (const status of wishStatusNames) {
    const can = abilities(person('stranger'), wish({ status, claimantId: 'helper' }), now);
    expect(Object.entries(can).flatMap(([act, may]) => (may ? [act] : []))).toEqual(
      status === 'open' ? ['becomeVolunteer'] : [],
    );
  }
});
