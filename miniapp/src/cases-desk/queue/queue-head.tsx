import { useRef, useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { type CaseCategory, caseCategories, caseCategoryNames } from '@yuanli/shared/cases/case-categories';
import { type CaseKind, caseKindNames, caseKinds } from '@yuanli/shared/cases/case-kinds';
import type { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { Tabs } from '../../ui/tabs';
import { Tag } from '../../ui/tag';
import '../../parts/staff/two-across.scss';
import './queue-head.scss';

export type QueueView = 'to_do' | 'waiting' | 'answered' | 'closed';
type Counts = AnswerOf<typeof caseDeskEndpoints.findCasesAtDesk>['counts'];

interface QueueHeadProps {
  view: QueueView;
  kind: CaseKind | 'all';
  category: CaseCategory | 'all';
  search: { typed: string; onTyped: (typed: string) => void };
  /** Not known while the list loads. */
  counts: Counts | undefined;
  /** What begins something new, where the footer would take room from a list beside its detail. */
  action?: ReactNode;
  onView: (view: QueueView) => void;
  onKind: (kind: CaseKind | 'all') => void;
  onCategory: (category: CaseCategory | 'all') => void;
}

const kinds = [
  { value: 'all' as const, label: '全部' },
  ...caseKindNames.map((value) => ({ value, label: caseKinds[value].name })),
];

const formatCount = (count: number | undefined): string =>
  count === undefined ? '' : count < 99 ? ` ${count}` : ' 99以上';

/** The head of the desk's list: how much there is, what is overdue, and what narrows it. */
export function QueueHead(props: QueueHeadProps) {
  const { view, kind, category, search, onView, onKind, onCategory } = props;
  // The figures stay where they are while the list loads anew.
  const known = useRef(props.counts);
  if (props.counts) known.current = props.counts;
  const counts = known.current;
  return (
    <View className="case-tools">
      <Tabs
        label="办到哪一步"
        tabs={[
          { value: 'to_do', label: `待办${formatCount(counts?.to_do)}` },
          { value: 'waiting', label: `等居民${formatCount(counts?.waiting)}` },
          { value: 'answered', label: '已答复' },
          { value: 'closed', label: '已办结' },
        ]}
        value={view}
        onChange={onView}
      />
      <Field label="查找" value={search.typed} onInput={search.onTyped} placeholder="事情、地点或编号" />
      {props.action && <View>{props.action}</View>}
      <Chips label="事项" chips={kinds} value={kind} onChange={onKind} />
      <View className="y-row">
        <CategoryFilter value={category} onChange={onCategory} />
        {counts && counts.overdue > 0 && (
          <Tag icon="alert" tone="danger">{`${counts.overdue < 99 ? counts.overdue : '99以上'}件已超期`}</Tag>
        )}
      </View>
    </View>
  );
}

const categories = [
  { value: 'all' as const, label: '各类' },
  ...caseCategoryNames.map((value) => ({ value, label: caseCategories[value].name })),
];

interface CategoryFilterProps {
  value: CaseCategory | 'all';
  onChange: (category: CaseCategory | 'all') => void;
}

/** One of the many things that it may be about. */
function CategoryFilter({ value, onChange }: CategoryFilterProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <View>
      <Button kind="quiet" icon="list" onTap={() => setOpen(true)}>
        {value === 'all' ? '按类别查看' : `只看${caseCategories[value].name}`}
      </Button>
      <Sheet isOpen={isOpen} title="按类别查看" onClose={() => setOpen(false)}>
        <View className="two-across">
          <Choice
            label="类别"
            isCompact
            options={categories}
            value={value}
            onChange={(chosen) => {
              onChange(chosen);
              setOpen(false);
            }}
          />
        </View>
      </Sheet>
    </View>
  );
}
