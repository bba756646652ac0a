import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { Fact } from '../../ui/fact';
import { sayMoment } from '../../ui/say-date';
import { Stat } from '../../ui/stat';
import { sayRule } from '../say-rule';
import { AboutLine } from './about-line';
import type { LineData } from './line-data';

/** How many, for what, when, and what is behind it. */
export function LineCard({ line }: { line: LineData }) {
  const { amount, reason, at, isReversal, ruleVersion, about } = line;
  return (
    <Card>
      <View className="y-stack">
        <Stat
          isHuge
          tone={amount > 0 ? 'jade' : 'plain'}
          label={reason}
          value={amount > 0 ? `+${amount}` : `−${Math.abs(amount)}`}
          unit="分"
        />
        <Fact icon="calendar">{`${sayMoment(at)}记的`}</Fact>
        {isReversal && <Fact icon="refresh">这一笔是更正，把以前记的改回来</Fact>}
        {about && <AboutLine about={about} />}
        {ruleVersion !== null && <Fact icon="book">{`按${sayRule(ruleVersion)}计`}</Fact>}
      </View>
    </Card>
  );
}
