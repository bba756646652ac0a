import { View } from '@tarojs/components';
import { accessible } from '../../platform/a11y/accessible';
import { Card } from '../../ui/card';
import { IconBadge } from '../../ui/icon-badge';
import { Notice } from '../../ui/notice';
import { formatMoment } from '../../ui/format-date';
import type { ResultPartProps } from '../../parts/hall/vote-data';

const looks = {
  true: { icon: 'ok', tone: 'jade', title: '已通过' },
  false: { icon: 'close', tone: 'amber', title: '未通过' },
  null: { icon: 'talk', tone: 'plum', title: '意见征求完毕' },
} as const;

/** Passed or not, and what it failed by: before all figures. The words begin with the verdict, which already stands above them. */
export function Verdict({
  result: {
    isPassed,
    words,
    otherwiseWords,
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
            <View className="t-strong">{words.replace(/^(未)?通过：/, '')}</View>
          </View>
        </View>
      </Card>
      {otherwiseWords && (
        <Notice icon="scales" tone="amber">
          {`${otherwiseWords}。`}
        </Notice>
      )}
    </>
  );
}
