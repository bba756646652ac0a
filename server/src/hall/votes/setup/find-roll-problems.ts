import { ruleCards } from '@yuanli/shared/hall/rule-cards';
import type { Reader } from '../../../platform/database';
import { MotionStep } from '../../motions/motion-step.entity';
import type { Roll } from '../roll/build-roll';
import { hasEnoughRepresentatives } from './find-law-problems';
import type { Representative } from '../roll/group-representatives';
import type { Vote } from '../vote.entity';

export const emptyRollProblem = '投票名册上还没有人，请先导入住户名册或登记成员';

type Asked = Pick<Vote, 'motionId' | 'card' | 'electorate'>;

/** What the law does not allow of a vote, by its roll as it would be now and by what came before it; by field, in words. Asked at the notice and at the opening. */
export async function findRollProblems(
  db: Reader,
  vote: Asked,
  { homes, members, entries }: Roll,
): Promise<Record<string, string>> {
  const problems: Record<string, string> = {};
  if (entries.length === 0) problems['electorate'] = emptyRollProblem;
  if (vote.electorate === 'representatives') Object.assign(problems, findMeetingProblem(members));
  if (ruleCards[vote.card].byArea)
    Object.assign(problems, findAreaProblem(homes.filter(({ areaHundredths }) => areaHundredths === 0).length, vote));
  if (needsPartyFirst(vote.card) && !(await db.existsBy(MotionStep, { motionId: vote.motionId, kind: 'party_first' })))
    problems['card'] = partyFirstProblem;
  return problems;
}

function findMeetingProblem(members: readonly Representative[]): Record<string, string> {
  const problem = formatMeetingProblem(members);
  return problem === null ? {} : { electorate: problem };
}

/** Art. 28; null when the meeting is as it should be. Somebody who is both counts as a member of the committee. */
export function formatMeetingProblem(members: readonly Representative[]): string | null {
  const roles = new Map(members.map(({ personId, role }) => [personId, role]));
  const representatives = [...roles.values()].filter((role) => role === 'resident_representative').length;
  if (roles.size === 0) return '还没有登记居民代表和居委会成员';
  if (hasEnoughRepresentatives(representatives, roles.size)) return null;
  return `居民代表要占成员的五分之四以上，现在${roles.size}人里有${representatives}位居民代表（《城市居民委员会组织法》第28条）`;
}

function findAreaProblem(without: number, { card }: Asked): Record<string, string> {
  return without === 0 ? {} : { electorate: formatWithoutArea(without, ruleCards[card].article) };
}

export const formatWithoutArea = (homes: number, article: string): string =>
  `有${homes}户没有登记专有部分面积，表决要按面积计算，请先在住户名册里补上（${article}）`;

/** Art. 30: what the residents' or the representatives' meeting decides goes to the community's Party organisation first. */
export const needsPartyFirst = (card: Vote['card']): boolean =>
  card === 'residents_meeting' || card === 'representatives_meeting';
export const partyFirstProblem = '要先由社区党组织研究讨论，并在议题里记下这一步（《城市居民委员会组织法》第30条）';
