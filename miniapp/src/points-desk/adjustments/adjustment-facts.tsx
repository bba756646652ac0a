import { View } from '@tarojs/components';
import { Fact } from '../../ui/fact';
import { sayMoment } from '../../ui/say-date';
import type { AdjustmentData } from './adjustment-data';
import { sayAmount } from './say-amount';

/** Whose points, how many and why; who made it and who decided. */
export function AdjustmentFacts({ adjustment }: { adjustment: AdjustmentData }) {
  const { personName, phoneMasked, amount, reason, state, madeByName, madeAt, decidedByName, decision } = adjustment;
  return (
    <View className="y-stack y-stack--tight">
      <Fact icon="me" note={phoneMasked ?? undefined}>
        {personName}
      </Fact>
      <Fact icon="sun">{sayAmount(amount)}</Fact>
      <Fact icon="talk">{reason}</Fact>
      <Fact icon="edit" note={sayMoment(madeAt)}>{`${madeByName} 办理`}</Fact>
      {decidedByName && (
        <Fact
          icon="shield"
          note={decision ?? undefined}
        >{`${decidedByName} ${state === 'refused' ? '退回' : '签字'}`}</Fact>
      )}
      {state === 'posted' && !decidedByName && <Fact icon="shield">没有超过社区定的数，不用签字</Fact>}
    </View>
  );
}
