import {
  ruleCards,
  formatWholeCommunity,
  type Electorate,
  type RuleCard,
  type RuleCardName,
} from '@yuanli/shared/hall/rule-cards';
import type { RollHome } from '../../places';
import { formatMeetingProblem, formatWithoutArea } from './find-roll-problems';
import { countsAmongAdults } from './group-adults';
import type { Representative } from './group-representatives';
import { namesInSeveralHomes, sharedPhones } from './roll-people';

interface Asked {
  card: RuleCardName;
  electorate: Electorate;
  homes: readonly RollHome[];
  /** Of the representatives' meeting. */
  members: readonly Representative[];
  heads: number;
  /** Empty: the whole community. */
  courtyardIds: readonly string[];
  opensAt: Date;
}

/** What is missing in the roll, and why a card cannot be chosen for it. */
export function findElectorateProblems({
  card,
  electorate,
  homes,
  members,
  heads,
  courtyardIds,
  opensAt,
}: Asked): string[] {
  const rule: RuleCard = ruleCards[card];
  const { label, article, electorates, byArea } = rule;
  const withoutArea = homes.filter(({ areaHundredths }) => areaHundredths === 0).length;
  return [
    !electorates.includes(electorate) && `${label}不能由这些人来投（${article}）`,
    rule.isOfWholeCommunity && courtyardIds.length > 0 && formatWholeCommunity(rule),
    heads === 0 && '名册上一个人也没有，请先导入户册或登记成员',
    byArea && withoutArea > 0 && formatWithoutArea(withoutArea, article),
    electorate === 'representatives' && members.length > 0 && formatMeetingProblem(members),
    ...(electorate === 'owners' ? ownerProblems(homes) : []),
    ...(electorate === 'adults' ? adultProblems(homes, opensAt) : []),
  ].filter((problem) => typeof problem === 'string');
}

function ownerProblems(homes: readonly RollHome[]): (string | false)[] {
  const unowned = homes.filter(({ members }) => !members.some(({ isOwner }) => isOwner)).length;
  return [
    unowned > 0 && `有${unowned}户没有登记业主，只能在纸上投`,
    phoneProblem(homes.flatMap(({ members }) => members.filter(({ isOwner }) => isOwner))),
    nameProblem(homes, ({ isOwner }) => isOwner),
  ];
}

function adultProblems(homes: readonly RollHome[], opensAt: Date): (string | false)[] {
  const people = homes.flatMap(({ members }) => members);
  const unknown = people.filter(({ birthDate, livesHere }) => livesHere && birthDate === null).length;
  return [
    unknown > 0 && `有${unknown}人没有登记出生日期，先按成年人算，请核对`,
    phoneProblem(people),
    nameProblem(homes, countsAmongAdults(opensAt)),
  ];
}

function phoneProblem(people: RollHome['members']): string | false {
  const shared = sharedPhones(people).size;
  return shared > 0 && `有${shared}个手机号登记给了几个人，分不清是谁，他们要在纸上或者上门投`;
}

function nameProblem(
  homes: readonly RollHome[],
  counts: (member: RollHome['members'][number]) => boolean,
): string | false {
  const names = namesInSeveralHomes(homes.map(({ members }) => members.filter(counts))).length;
  return (
    names > 0 &&
    `有${names}个姓名在几户里都有、又没有登记手机号，系统按不同的人算；如果是同一个人，请在户册里补上手机号`
  );
}
