import { View } from '@tarojs/components';
import { accessible } from '../../platform/a11y/accessible';
import { Card } from '../../ui/card';
import { IconBadge } from '../../ui/icon-badge';
import { formatMoment } from '../../ui/format-date';
import type { ResultPartProps } from '../../parts/hall/vote-data';

const looks = {
  true: { icon: 'ok', tone: 'jade', title: '通过了' },
  false: { icon: 'close', tone: 'amber', title: '没有通过' },
  null: { icon: 'talk', tone: 'plum', title: '大家的意见收齐了' },
} as const;

/** Passed or not, and what it failed by: before all figures. The words begin with the verdict, which already stands above them. */
export function Verdict({
  result: {
    isPassed,
    words,
    seal,
    vote: { title },
  },
  vote,
}: ResultPartProps) {
  const { icon, tone, title: verdict } = looks[`${isPassed}`];
  return (
    <>
      <View className="y-stack y-stack--tight">
        <View className="t-caption">{`${vote.cardLabel} · ${formatMoment(seal.sealedAt)}封存`}</View>
        <View className="t-title" {...accessible({ role: 'heading', level: 1 })}>
          {title}
        </View>
      </View>
      <Card tone={tone}>
        <View className="y-row">
          <IconBadge name={icon} tone={tone} size="large" />
          <View className="y-grow">
            <View className="t-display">{verdict}</View>
            <View className="t-strong">{`${words.replace(/^(没有)?通过：/, '')}。`}</View>
          </View>
        </View>
      </Card>
    </>
  );
}
