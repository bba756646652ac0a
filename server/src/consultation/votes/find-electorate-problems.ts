import { ruleCards, sayWholeCommunity, type Electorate, type RuleCard, type RuleCardName } from '@yuanli/shared/consultation/rule-cards';
import type { RollHome } from '../../places';
import { sayMeetingProblem, sayWithoutArea } from './find-roll-problems';
import type { Representative } from './group-representatives';
import { sharedPhones } from './roll-people';

interface Asked {
  card: RuleCardName;
  electorate: Electorate;
  homes: readonly RollHome[];
  /** Of the representatives' meeting. */
  members: readonly Representative[];
  heads: number;
  /** Chosen; 0: the whole community. */
  courtyards: number;
}

/** What is missing in the roll, and why a card cannot be chosen for it. */
export function findElectorateProblems({ card, electorate, homes, members, heads, courtyards }: Asked): string[] {
  const rule: RuleCard = ruleCards[card];
  const { label, article, electorates, byArea } = rule;
  const withoutArea = homes.filter(({ areaHundredths }) => areaHundredths === 0).length;
  return [
    !electorates.includes(electorate) && `${label}不能由这些人来投（${article}）`,
    rule.isOfWholeCommunity && courtyards > 0 && sayWholeCommunity(rule),
    heads === 0 && '名册上一个人也没有，请先导入户册或登记成员',
    byArea && withoutArea > 0 && sayWithoutArea(withoutArea, article),
    electorate === 'representatives' && members.length > 0 && sayMeetingProblem(members),
    ...(electorate === 'owners' ? ownerProblems(homes) : []),
    ...(electorate === 'adults' ? adultProblems(homes) : []),
  ].filter((problem) => typeof problem === 'string');
}

function ownerProblems(homes: readonly RollHome[]): (string | false)[] {
  const unowned = homes.filter(({ members }) => !members.some(({ isOwner }) => isOwner)).length;
  return [
    unowned > 0 && `有${unowned}户没有登记业主，只能在纸上投`,
    phoneProblem(homes.flatMap(({ members }) => members.filter(({ isOwner }) => isOwner))),
  ];
}

function adultProblems(homes: readonly RollHome[]): (string | false)[] {
  const people = homes.flatMap(({ members }) => members);
  const unknown = people.filter(({ birthDate }) => birthDate === null).length;
  return [unknown > 0 && `有${unknown}人没有登记出生日期，先按成年人算，请核对`, phoneProblem(people)];
}

function phoneProblem(people: RollHome['members']): string | false {
  const shared = sharedPhones(people).size;
  return shared > 0 && `有${shared}个手机号登记给了几个人，分不清是谁，他们要在纸上或者上门投`;
}
