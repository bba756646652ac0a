import { View } from '@tarojs/components';
import { IconText } from '../../ui/icon-text';
import { formatMoment } from '../../ui/format-date';
import type { AdjustmentData } from './adjustment-data';
import { formatAmount } from './format-amount';

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
      <IconText icon="edit" note={formatMoment(madeAt)}>{`${madeByName} 办理`}</IconText>
      {decidedByName && (
        <IconText
          icon="shield"
          note={decision ?? undefined}
        >{`${decidedByName} ${state === 'refused' ? '退回' : '签字'}`}</IconText>
      )}
      {state === 'posted' && !decidedByName && <IconText icon="shield">没有超过社区定的数，不用签字</IconText>}
    </View>
  );
}
