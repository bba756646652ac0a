import { formatFullDay } from '@yuanli/shared/china-time';
import type { RecordFacts } from './record-facts';

interface DecreeColumn {
  /** As 民政部令第67号 names it, or as our own pages do where it names none. */
  title: string;
  value: (facts: RecordFacts) => string | number | Date | null;
  /** Characters, for the sheet. */
  width: number;
}

/** A service record field by field, for whoever takes it elsewhere. */
export const decreeColumns = {
  name: { title: '志愿服务活动名称', value: ({ record }) => record.title, width: 24 },
  date: { title: '日期', value: ({ record }) => formatFullDay(record.startsAt), width: 16 },
  startsAt: { title: '开始时间', value: ({ record }) => record.startsAt, width: 18 },
  endsAt: { title: '结束时间', value: ({ record }) => record.endsAt, width: 18 },
  place: { title: '地点', value: ({ record }) => record.placeName, width: 24 },
  servedPeople: { title: '服务对象', value: ({ record }) => `${record.communityName}居民`, width: 18 },
  content: { title: '服务内容', value: ({ record }) => record.content, width: 40 },
  minutes: { title: '服务时间（分钟）', value: ({ record }) => record.minutes, width: 16 },
  evaluation: { title: '服务质量评价', value: ({ record }) => record.evaluation, width: 24 },
  organiser: { title: '活动组织者', value: ({ record }) => record.organiser, width: 20 },
  recordedBy: { title: '记录人员', value: ({ record }) => record.confirmedByName, width: 12 },
  recordedAt: { title: '记录时间', value: ({ record }) => record.confirmedAt, width: 18 },
  points: { title: '积分', value: ({ record }) => record.points, width: 8 },
  state: { title: '状态', value: ({ reversal }) => (reversal ? '已撤销' : '有效'), width: 8 },
  reversedBecause: { title: '撤销原因', value: ({ reversal }) => reversal?.reason ?? null, width: 24 },
} satisfies Record<string, DecreeColumn>;

export type DecreeField = keyof typeof decreeColumns;

export const decreeFields = Object.keys(decreeColumns) as DecreeField[];
