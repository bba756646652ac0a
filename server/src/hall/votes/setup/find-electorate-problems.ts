import {
  ruleCards,
  formatWholeCommunity,
  type Electorate,
  type RuleCard,
  type RuleCardName,
} from '@yuanli/shared/hall/rule-cards';
import type { RollHome } from '../../../places';
import { emptyRollProblem, formatMeetingProblem, formatWithoutArea } from './find-roll-problems';
import { countsAmongAdults } from '../roll/group-adults';
import type { Representative } from '../roll/group-representatives';
import { sharedPhones, type RollPeople } from '../roll/roll-people';

interface Asked {
  card: RuleCardName;
  electorate: Electorate;
  homes: readonly RollHome[];
  /** Of the representatives' meeting. */
  members: readonly Representative[];
  people: RollPeople;
  heads: number;
  /** Empty: the whole community. */
  courtyardIds: readonly string[];
}

/** What is missing in the roll, and why a card cannot be chosen for it. */
export function findElectorateProblems({
  card,
  electorate,
  homes,
  members,
  people,
  heads,
  courtyardIds,
}: Asked): string[] {
  const rule: RuleCard = ruleCards[card];
  const { label, article, electorates, byArea } = rule;
  const withoutArea = homes.filter(({ areaHundredths }) => areaHundredths === 0).length;
  return [
    !electorates.includes(electorate) && `${label}不能由这些人来投（${article}）`,
    rule.isOfWholeCommunity && courtyardIds.length > 0 && formatWholeCommunity(rule),
    heads === 0 && emptyRollProblem,
    byArea && withoutArea > 0 && formatWithoutArea(withoutArea, article),
    electorate === 'representatives' && members.length > 0 && formatMeetingProblem(members),
    ...(electorate === 'owners' ? ownerProblems(homes, people) : []),
    ...(electorate === 'adults' ? adultProblems(homes, people) : []),
  ].filter((problem) => typeof problem === 'string');
}

function ownerProblems(homes: readonly RollHome[], people: RollPeople): (string | false)[] {
  const unowned = homes.filter(({ members }) => !members.some(({ isOwner }) => isOwner)).length;
  return [
    unowned > 0 && `有${unowned}户没有登记业主，只能投纸质票`,
    phoneProblem(sharedPhones(homes, people, ({ isOwner }) => isOwner).size),
  ];
}

function adultProblems(homes: readonly RollHome[], people: RollPeople): (string | false)[] {
  const unknown = homes
    .flatMap(({ members }) => members)
    .filter(({ birthDate, livesHere }) => livesHere && birthDate === null).length;
  return [
    unknown > 0 && `有${unknown}人没有登记出生日期，先按成年人算，请核对`,
    phoneProblem(sharedPhones(homes, people).size),
  ];
}

const phoneProblem = (shared: number): string | false =>
  shared > 0 && `有${shared}个手机号登记给了几个人，分不清是谁，他们要投纸质票或者上门投票`;

/** Who of a home is looked at where people are told apart by name and phone; null: they are not. */
export const countsAs = (
  electorate: Electorate,
  opensAt: Date,
): ((member: RollHome['members'][number]) => boolean) | null =>
  electorate === 'owners' ? ({ isOwner }) => isOwner : electorate === 'adults' ? countsAmongAdults(opensAt) : null;
