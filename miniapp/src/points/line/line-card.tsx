import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { formatMoment } from '../../ui/format-date';
import { Stat } from '../../ui/stat';
import { formatRule } from '../format-rule';
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
        <IconText icon="calendar">{`${formatMoment(at)}记的`}</IconText>
        {isReversal && <IconText icon="refresh">这一笔是更正，把以前记的改回来</IconText>}
        {about && <AboutLine about={about} />}
        {ruleVersion !== null && <IconText icon="book">{`按${formatRule(ruleVersion)}计`}</IconText>}
      </View>
    </Card>
  );
}
