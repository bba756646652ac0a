import { leastEnough } from '@yuanli/shared/hall/ratio';
import type { Amount } from '@yuanli/shared/hall/count-ballots';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import type { Electorate, RuleCard, RuleCardName } from '@yuanli/shared/hall/rule-cards';
import { needsPartyFirst, partyFirstProblem } from './setup/find-roll-problems';
import { formatArea, formatHeads } from '@yuanli/shared/hall/format-amount';

/** What a card demands of a roll as it is today, each with its article. */
export function formatDemands(card: RuleCard, name: RuleCardName, electorate: Electorate, roll: Amount): string[] {
  return [
    `${card.words}（${card.article}）`,
    ...(needsPartyFirst(name) ? [partyFirstProblem] : []),
    ...(electorate === 'adults'
      ? [
          '只计住在本社区的成年居民：业主住在别处的，请在住户名册的“是否在住”一栏填“否”（《城市居民委员会组织法》第26条）',
        ]
      : []),
    ...(card.noticeDays > 0
      ? [`公告以后至少过${card.noticeDays}天才能开始投票（《城市居民委员会组织法》第26条）`]
      : []),
    ...(name === 'representatives_meeting' ? ['居民代表要占成员的五分之四以上（《城市居民委员会组织法》第28条）'] : []),
    ...(card.quorum && roll.heads > 0 ? [formatQuorum(card, card.quorum, electorate, roll)] : []),
    ...(card.isNamed ? [`每一票的房号、面积和选择向本小区公布，便于按面积和人数核对（${card.article}）`] : []),
    `结果至少公示${hallLimits.disclosureDays}天（《城市居民委员会组织法》第34条）`,
  ];
}

function formatQuorum(
  { byArea, article }: RuleCard,
  quorum: NonNullable<RuleCard['quorum']>,
  electorate: Electorate,
  { heads, area }: Amount,
): string {
  const byHeads = `投票名册共${formatHeads(electorate, heads)}，至少要${formatHeads(electorate, leastEnough(quorum, heads))}参与表决`;
  const words = byArea
    ? `${byHeads}；专有部分面积共${formatArea(area)}，至少要${formatArea(leastEnough(quorum, area))}参与表决`
    : byHeads;
  return `${words}（${article}）`;
}
