import { View } from '@tarojs/components';
import { caseCategories } from '@yuanli/shared/cases/case-categories';
import { caseKinds, kindOfCase } from '@yuanli/shared/cases/case-kinds';
import { openPage } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { Tag } from '../../ui/tag';
import type { DeskCaseData } from '../case-data';
import { StandingTag } from '../case-tags';
import { formatCasePlace } from '../format-case';

/** 诉求 · 停水漏水; of what is private only 帮办 */
export const formatWhat = ({ kind, category }: Pick<DeskCaseData, 'kind' | 'category'>): string =>
  kindOfCase(kind).mayBePublic ? `${caseKinds[kind].name} · ${caseCategories[category].name}` : caseKinds[kind].name;

/** 石榴院2号楼 · 陈阿姨 · 2026-0385 · 另有2位邻居也遇到 */
export const formatDeskNote = (item: DeskCaseData): string =>
  [formatCasePlace(item), item.reporterLabel, item.number, item.joined > 0 && `另有${item.joined}位邻居也遇到`]
    .filter(Boolean)
    .join(' · ');

/** One case as the phone lists it: what is due first. */
export function DeskCard({ item }: { item: DeskCaseData }) {
  const { id, title, isDanger, isHardship } = item;
  return (
    <Card onTap={() => void openPage('cases-desk/case/index', { id })}>
      <View className="y-stack y-stack--tight">
        <View className="y-row">
          <StandingTag {...item} isShort />
          {isDanger && (
            <Tag icon="alert" tone="danger">
              有危险
            </Tag>
          )}
          {isHardship && (
            <Tag icon="flag" tone="danger">
              急难特事
            </Tag>
          )}
          <View className="t-caption">{formatWhat(item)}</View>
        </View>
        <View className="t-strong">{title}</View>
        <View className="t-caption">{formatDeskNote(item)}</View>
      </View>
    </Card>
  );
}
