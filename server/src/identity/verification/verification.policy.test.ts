import type { Actor } from '../../platform/actor';
import { canDecide, canMakeCode, decidingScopes } from './verification.policy';

const request = { personId: 'asker', gridId: 'grid', communityId: 'community' };
const actorWith = (...grants: Actor['grants']): Actor => ({ personId: 'me', sessionId: 's', grants });
const gridWorker = actorWith({ role: 'grid_worker', scopeId: 'grid' });
const communityWorker = actorWith({ role: 'community_worker', scopeId: 'community' });
const stranger = actorWith();
const fromElsewhere = actorWith(
  { role: 'grid_worker', scopeId: 'other' },
  { role: 'community_worker', scopeId: 'other' },
);
const partyMember = actorWith({ role: 'party_member', scopeId: 'community' });
/** The right place, but of the other kind. */
const mixedUp = actorWith({ role: 'grid_worker', scopeId: 'community' }, { role: 'community_worker', scopeId: 'grid' });

describe('who decides about a request', () => {
  it.each([
    ['the grid worker of the grid', gridWorker, true],
    ['a worker of the community', communityWorker, true],
    ['a stranger', stranger, false],
    ['staff from elsewhere', fromElsewhere, false],
    ['a party member', partyMember, false],
    ['staff of another kind of place', mixedUp, false],
    ['the asker, though a grid worker', { ...gridWorker, personId: 'asker' }, false],
  ])('%s', (_who, actor, may) => {
    expect(canDecide(actor, request)).toBe(may);
  });

  it('lists by the places of both roles', () => {
    expect(
      decidingScopes({
        ...gridWorker,
        grants: [...gridWorker.grants, ...communityWorker.grants, ...partyMember.grants],
      }),
    ).toEqual({
      gridIds: ['grid'],
      communityIds: ['community'],
    });
  });
});

describe('who makes a code for the door', () => {
  it('is the grid worker of that grid, or a worker of the community', () => {
    const actors = [gridWorker, communityWorker, stranger, fromElsewhere, partyMember, mixedUp];
    expect(actors.map((actor) => canMakeCode(actor, request))).toEqual([true, true, false, false, false, false]);
  });
});
