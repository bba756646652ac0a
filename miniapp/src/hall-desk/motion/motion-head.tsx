import { View } from '@tarojs/components';
import type { MotionData } from '../../parts/hall/hall-data';
import { MotionStageTag, OverdueTag } from '../../parts/hall/state-tags';
import { formatDue } from '../../parts/hall/format-due';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';

/** What it is, whose turn it is, and whether residents can read it yet. */
export function MotionHead({ motion }: { motion: MotionData }) {
  const {
    number,
    stage,
    isOverdue,
    title,
    summary,
    ownerName,
    dueAt,
    supporters,
    isBeingChecked,
    refusedBecause,
    takenDownBecause,
    archivedBecause,
  } = motion;
  return (
    <View className="y-stack">
      <View className="y-row">
        <MotionStageTag stage={stage} />
        {isOverdue && <OverdueTag />}
        <View className="t-caption">{number}</View>
      </View>
      <View className="t-title">{title}</View>
      <View>{summary}</View>
      <View className="y-row">
        <IconText icon="me">{ownerName}</IconText>
        {dueAt && <IconText icon="clock">{formatDue(dueAt)}</IconText>}
        {supporters > 0 && <IconText icon="people">{`${supporters}人附议过`}</IconText>}
      </View>
      {takenDownBecause && (
        <Notice
          icon="flag"
          tone="danger"
        >{`居民投诉经核实属实，原来的内容已撤下，原因：${takenDownBecause}。请在下面的“改说明、负责人、完成期限”里重新写。`}</Notice>
      )}
      {isBeingChecked && (
        <Notice icon="shield" tone="amber">
          说明正在检查，检查通过后大家就能看到。
        </Notice>
      )}
      {refusedBecause && (
        <Notice icon="alert" tone="danger">{`说明没有通过检查，原因：${refusedBecause}。请修改后重新提交。`}</Notice>
      )}
      {archivedBecause && <Notice icon="box">{`已归档，原因：${archivedBecause}`}</Notice>}
    </View>
  );
}
