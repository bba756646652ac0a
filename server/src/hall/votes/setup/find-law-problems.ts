import { ballotKinds, partOf } from '@yuanli/shared/hall/ballot-kinds';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { isEnough } from '@yuanli/shared/hall/ratio';
import { representativesShare, ruleCards, formatWholeCommunity, type RuleCard } from '@yuanli/shared/hall/rule-cards';
import { clock, days } from '../../../platform/clock';
import type { Vote } from '../vote.entity';

type Setting = Pick<
  Vote,
  'card' | 'electorate' | 'courtyardIds' | 'kind' | 'options' | 'most' | 'budget' | 'opensAt' | 'closesAt'
>;

/** What the law, or sense, does not allow of a vote that would be announced now; by field, in words. */
export function findLawProblems(vote: Setting): Record<string, string> {
  const card: RuleCard = ruleCards[vote.card];
  const problems: Record<string, string> = {};
  if (!card.electorates.includes(vote.electorate))
    problems['electorate'] = `${card.label}不能由这些人来投（${card.article}）`;
  if (card.isOfWholeCommunity && vote.courtyardIds.length > 0) problems['courtyardIds'] = formatWholeCommunity(card);
  if (!(ballotKinds[vote.kind].cards as readonly string[]).includes(vote.card))
    problems['kind'] = '分配预算只能用来征求意见，不能作决定';
  addTimes(problems, vote, card);
  addOptions(problems, vote);
  return problems;
}

function addTimes(problems: Record<string, string>, { opensAt, closesAt }: Setting, card: RuleCard): void {
  const now = clock.now();
  const earliest = new Date(now.getTime() + days(card.noticeDays));
  if (opensAt < earliest) {
    problems['opensAt'] =
      card.noticeDays > 0
        ? `${card.label}要提前${card.noticeDays}天公告（${card.article}）`
        : '开始时间已过，请重新选择';
  }
  if (closesAt.getTime() - opensAt.getTime() < days(1) / 24) problems['closesAt'] = '截止时间至少要比开始时间晚1小时';
  if (closesAt.getTime() - opensAt.getTime() > days(hallLimits.voteDays))
    problems['closesAt'] = `一次表决最多开放${hallLimits.voteDays}天`;
}

function addOptions(problems: Record<string, string>, { kind, options, most, budget }: Setting): void {
  if (kind === 'for_against') return;
  if (options.length < hallLimits.options.least) problems['options'] = `至少要有${hallLimits.options.least}个选项`;
  if (new Set(options).size < options.length) problems['options'] = '有两个选项是一样的';
  if (kind === 'choose_some' && (most < 2 || most >= options.length))
    problems['most'] = '最多可选的项数不能少于2项，并且要少于选项总数';
  if (kind === 'share_out' && budget < 1) problems['budget'] = '请填写预算总额';
  else if (kind === 'share_out' && !Number.isInteger(partOf({ budget })))
    problems['budget'] =
      `每个人把预算分成${hallLimits.budgetParts}份来分配，预算总额要能被${hallLimits.budgetParts}整除`;
}

/** Art. 28: the residents' representatives are at least four fifths of the meeting's members. */
export const hasEnoughRepresentatives = (representatives: number, members: number): boolean =>
  isEnough(representativesShare, representatives, members);
