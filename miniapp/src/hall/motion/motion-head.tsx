import { View } from '@tarojs/components';
import type { MotionData } from '../../parts/hall/hall-data';
import { MotionStageTag, OverdueTag } from '../../parts/hall/state-tags';
import { formatDue } from '../../parts/hall/format-due';
import { accessible } from '../../platform/a11y/accessible';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';

/** What it is about in a few plain words, where it stands, and whose turn it is. */
export function MotionHead({ motion }: { motion: MotionData }) {
  const {
    stage,
    isOverdue,
    title,
    summary,
    nowWords,
    ownerName,
    dueAt,
    archivedBecause,
    isBeingChecked,
    refusedBecause,
    takenDownBecause,
  } = motion;
  return (
    <>
      <View className="y-stack y-tone--plum">
        <View className="y-row">
          <MotionStageTag stage={stage} />
          {isOverdue && <OverdueTag />}
        </View>
        <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
          {title}
        </View>
        <View className="t-strong t-tone">{nowWords}</View>
      </View>
      {takenDownBecause && (
        <Notice icon="flag" tone="amber">{`这个议题原来的内容撤下了，原因：${takenDownBecause}`}</Notice>
      )}
      {isBeingChecked && (
        <Notice icon="shield" tone="amber">
          正在检查内容，检查通过后大家才看得到。
        </Notice>
      )}
      {refusedBecause && <Notice icon="alert" tone="danger">{`没有通过检查：${refusedBecause}`}</Notice>}
      {archivedBecause && <Notice icon="box">{`归档的原因：${archivedBecause}`}</Notice>}
      <Card tone="plum">
        <View className="y-stack y-stack--tight">
          <View className="t-strong">简单说明</View>
          <View>{summary}</View>
        </View>
      </Card>
      {stage !== 'archived' && (
        <View className="y-stack y-stack--tight">
          <IconText icon="me">{`现在由${ownerName}负责`}</IconText>
          {dueAt && <IconText icon="calendar">{formatDue(dueAt)}</IconText>}
        </View>
      )}
    </>
  );
}
