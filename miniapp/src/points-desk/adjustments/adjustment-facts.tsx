import { View } from '@tarojs/components';
import type { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { IconText } from '../../ui/icon-text';
import { formatMoment } from '../../ui/format-date';
import { Tag } from '../../ui/tag';

/** 加50分, 减20分 */
export const formatAmount = (amount: number): string => `${amount > 0 ? '加' : '减'}${Math.abs(amount)}积分`;

type AdjustmentData = ItemOf<typeof pointsEndpoints.findAdjustments>;

/** Whose points, how many and why; who made it and who decided. */
export function AdjustmentFacts({ adjustment }: { adjustment: AdjustmentData }) {
  const { personName, phoneMasked, amount, reason, state, madeByName, madeAt, decidedByName, decision } = adjustment;
  return (
    <View className="y-stack y-stack--tight">
      <IconText icon="me" note={phoneMasked ?? undefined}>
        {personName}
      </IconText>
      <IconText icon="sun">{formatAmount(amount)}</IconText>
      <IconText icon="talk">{reason}</IconText>
      <IconText icon="edit" note={formatMoment(madeAt)}>{`${madeByName}办理`}</IconText>
      {decidedByName && (
        <IconText
          icon="shield"
          note={decision ?? undefined}
        >{`${decidedByName} ${state === 'refused' ? '退回' : '签字'}`}</IconText>
      )}
      {state === 'posted' && !decidedByName && <IconText icon="shield">没有超过社区规定的分数，不用签字</IconText>}
    </View>
  );
}

const tags = {
  waiting: { icon: 'clock', tone: 'amber', words: '等签字' },
  posted: { icon: 'ok', tone: 'jade', words: '已入账' },
  refused: { icon: 'close', tone: 'plain', words: '已退回' },
  withdrawn: { icon: 'leave', tone: 'plain', words: '已撤回' },
} as const;

export function AdjustmentTag({ state }: Pick<AdjustmentData, 'state'>) {
  const { icon, tone, words } = tags[state];
  return (
    <Tag icon={icon} tone={tone}>
      {words}
    </Tag>
  );
}
