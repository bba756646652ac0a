import { View } from '@tarojs/components';
import { accessible } from '../../platform/a11y/accessible';
import { formatMoment, formatTimeLeft } from '../../ui/format-date';
import type { VoteData } from '../../parts/hall/vote-data';
import { VoteStateTag } from '../../parts/hall/state-tags';

function formatWhen({ state, opensAt, closesAt }: VoteData): string {
  if (state === 'announced' || state === 'draft') return `${formatMoment(opensAt)}开始`;
  const left = state === 'open' ? formatTimeLeft(closesAt) : null;
  return [`${formatMoment(closesAt)}${state === 'open' ? '截止' : '已截止'}`, left].filter(Boolean).join('，');
}

/** Where it stands, and what is asked. */
export function VoteHead({ vote }: { vote: VoteData }) {
  return (
    <View className="y-stack y-stack--tight">
      <View className="y-row y-row--between">
        <VoteStateTag state={vote.state} />
        <View className="t-caption">{formatWhen(vote)}</View>
      </View>
      <View className="t-display" {...accessible({ role: 'heading', level: 1 })}>
        {vote.title}
      </View>
    </View>
  );
}
