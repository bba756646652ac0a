import { View } from '@tarojs/components';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { formatBy } from '../../ui/format-date';
import { Progress } from '../../ui/progress';
import type { SponsoringData } from './money-data';
import { explainUse, sponsoringWords } from './sponsoring-words';

interface SponsoringProgressProps {
  sponsoring: SponsoringData;
  /** The page itself says what becomes of the money. */
  isBrief?: boolean;
}

/** What the money is for, how much of it is there, and what becomes of it. */
export function SponsoringProgress({ sponsoring, isBrief = false }: SponsoringProgressProps) {
  const { use, neededFen, paidFen, useUntil } = sponsoring;
  return (
    <View className="y-stack y-stack--tight">
      <Progress
        label={use}
        figures={`需要${formatYuan(neededFen)}`}
        words={sponsoringWords(sponsoring)}
        share={paidFen / neededFen}
        tone="amber"
      />
      {!isBrief && <View className="t-caption">{explainUse(sponsoring, formatBy(useUntil))}</View>}
    </View>
  );
}
