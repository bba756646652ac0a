import { In } from 'typeorm';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { FindCaseRulesAnswer } from '@yuanli/shared/cases/case-settings.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { placeChain } from '../../places';
import { hasRole, type Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { CaseRule } from './case-rule.entity';
import { chooseDesk, placesOf, type Route, type RoutedCase } from './choose-desk';
import { findPlacesOfCommunity, placeFinder } from './places-of-community';

/** Only the workers of a community see and write its rules (request.not_allowed). */
export async function assertMayRoute(db: Reader, actor: Actor, communityId: string): Promise<void> {
  ensureAllowed(hasRole(actor, communityRoles, await placeChain(db, communityId)), communityRoles);
}

/** The rules of a community, by kind and place, and the places a rule may be about. */
export async function findCaseRules(
  db: Reader,
  actor: Actor,
  { communityId }: { communityId: string },
): Promise<FindCaseRulesAnswer> {
  await assertMayRoute(db, actor, communityId);
  const places = await findPlacesOfCommunity(db, communityId);
  const rules = await db.find(CaseRule, { where: { communityId }, order: { id: 'ASC' }, take: caseLimits.rules });
  const placeOf = await placeFinder(
    db,
    places,
    rules.map(({ placeId }) => placeId),
  );
  return {
    items: rules.map(({ id, placeId, kind, category, desk, grade, version, changedAt }) => ({
      ...{ id, place: placeOf(placeId), kind, category, desk, grade, version, changedAt },
    })),
    places,
  };
}

/** Who has a case first which is reported now, and its grade. */
export async function findRoute(db: Reader, one: RoutedCase): Promise<Route> {
  const { communityId, kind } = one;
  const rules = await db.findBy(CaseRule, { communityId, placeId: In(placesOf(one)), kind });
  return chooseDesk(rules, one);
}
