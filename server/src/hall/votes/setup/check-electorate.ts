import type * as schema from '@yuanli/shared/hall/votes.schema';
import { ruleCards } from '@yuanli/shared/hall/rule-cards';
import { overseerRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../../platform/actor';
import { days, fromNow } from '../../../platform/clock';
import type { Reader } from '../../../platform/database';
import { ensureAllowed } from '../../../platform/refusal';
import { buildRoll } from '../roll/build-roll';
import { countReachable } from '../roll/count-reachable';
import { findSaid, findUnclearNames, knowPeople } from '../roll/roll-people';
import { countsAs, findElectorateProblems } from './find-electorate-problems';
import { formatDemands } from '../format-demands';
import { assertCourtyards } from './vote-form';
import { canOverseeVote } from '../vote.policy';

/** What a card would demand of these people if the notice went out now, how many of them could vote by phone, and what stands in the way. */
export async function checkElectorate(
  db: Reader,
  actor: Actor,
  { communityId, card, electorate, courtyardIds }: schema.CheckElectorateInput,
): Promise<schema.CheckElectorateAnswer> {
  ensureAllowed(canOverseeVote(actor, { communityId }), overseerRoles);
  const chosen = (courtyardIds ?? '').split(',').filter(Boolean);
  await assertCourtyards(db, communityId, chosen);
  const scope = { communityId, courtyardIds: chosen, electorate, opensAt: fromNow(days(ruleCards[card].noticeDays)) };
  const { homes, members, entries } = await buildRoll(db, scope);
  const people = knowPeople(await findSaid(db, communityId));
  const counts = countsAs(electorate, scope.opensAt);
  const unclear = counts ? findUnclearNames(homes, people, counts).filter(({ isOpen }) => isOpen).length : 0;
  const roll = { heads: entries.length, area: entries.reduce((sum, { area }) => sum + area, 0) };
  return {
    roll,
    reachable: await countReachable(db, entries),
    homesWithoutArea: homes.filter(({ areaHundredths }) => areaHundredths === 0).length,
    unclearNames: unclear,
    demands: formatDemands(ruleCards[card], card, electorate, roll),
    problems: findElectorateProblems({ card, homes, members, people, heads: roll.heads, ...scope }),
  };
}
