import { View } from '@tarojs/components';
import { caseStatusNames } from '@yuanli/shared/cases/case-states';
import type { TableColumn } from '../../ui/table';
import type { DeskCaseData } from '../case-data';
import { StandingTag } from '../case-tags';
import { formatCasePlace, formatStatus } from '../format-case';
import { formatWhat } from './desk-card';

/** What a table says of each case, and by what it can be sorted. */
export const deskColumns: readonly TableColumn<DeskCaseData>[] = [
  {
    ...{ title: '期限', share: 4 },
    sortBy: ({ acceptBy, dueAt, statusAt }) => acceptBy ?? dueAt ?? `9${statusAt}`,
    cell: (item) => <StandingTag {...item} isShort />,
  },
  {
    ...{ title: '事情', share: 6 },
    sortBy: ({ title }) => title,
    cell: (item) => (
      <>
        <View>{item.title}</View>
        <View className="t-caption">{`${formatWhat(item)} · ${item.number}`}</View>
      </>
    ),
  },
  { title: '地点', share: 4, sortBy: formatCasePlace, cell: formatCasePlace },
  { title: '交给', share: 3, sortBy: ({ ownerLabel }) => ownerLabel, cell: ({ ownerLabel }) => ownerLabel },
  {
    ...{ title: '进展', share: 3 },
    sortBy: ({ status }) => caseStatusNames.indexOf(status),
    cell: ({ status }) => formatStatus(status),
  },
];
