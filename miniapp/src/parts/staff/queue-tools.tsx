import { useRef, useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useDebounced } from '../../platform/use-debounced';
import { Field } from '../../ui/field';
import { formatMoment } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import { Tabs } from '../../ui/tabs';
import { Tag } from '../../ui/tag';
import './queue-tools.scss';

export type QueueView = 'waiting' | 'decided';

/** What waits or what was decided, and in it what somebody searches. */
export function useQueueTools() {
  const [view, setView] = useState<QueueView>('waiting');
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim());
  return { view, input: { view, ...(q && { q }) }, isSearching: q !== '', typed, setTyped, setView };
}

interface QueueToolsProps {
  tools: ReturnType<typeof useQueueTools>;
  /** What can be searched: 姓名、手机尾号. */
  search?: string;
  /** How many wait, counted to 99; not known while it loads. */
  waiting: number | undefined;
  /** Chips that narrow the list. */
  children?: ReactNode;
}

/** The head of a queue that is reviewed: how much waits, what was decided, and a field to find one of them. */
export function QueueTools({ tools: { view, setView, typed, setTyped }, search, waiting, children }: QueueToolsProps) {
  // The figure stays where it is while the list loads anew.
  const known = useRef(waiting);
  if (waiting !== undefined) known.current = waiting;
  return (
    <View className="queue-tools">
      <Tabs
        label="待处理或已处理"
        tabs={[
          { value: 'waiting', label: `待处理${formatCount(known.current)}` },
          { value: 'decided', label: '已处理' },
        ]}
        value={view}
        onChange={setView}
      />
      {search && <Field label="查找" value={typed} onInput={setTyped} placeholder={search} />}
      {children && <View className="queue-tools__chips">{children}</View>}
    </View>
  );
}

const formatCount = (count: number | undefined): string =>
  count === undefined ? '' : count < 99 ? ` ${count}` : ' 99以上';

/** What an empty list says: nothing waits, nothing was decided, or nothing is found. */
export function emptyWords({ view, isSearching }: ReturnType<typeof useQueueTools>, waiting: string) {
  if (isSearching) return { emptyTitle: '没有找到', empty: '换一个写法再找找。' };
  return view === 'waiting'
    ? { emptyTitle: '暂无待办', empty: waiting }
    : { emptyTitle: '还没有处理过的', empty: '处理好的会显示在这里。' };
}

interface ListSearchProps {
  /** What can be searched: 姓名、编号后几位. */
  placeholder: string;
  typed: string;
  onTyped: (typed: string) => void;
  /** How many there are in all, counted to `most`; not known while it loads. */
  count?: number;
  most?: number;
  /** 位, 个, 处 */
  unit?: string;
}

/** The head of any long list of staff: a field to find one of them, and how many there are. */
export function ListSearch({ placeholder, typed, onTyped, count, most = Infinity, unit = '' }: ListSearchProps) {
  return (
    <View className="list-search">
      <Field
        label="查找"
        value={typed}
        onInput={onTyped}
        placeholder={placeholder}
        hint={count === undefined ? undefined : count < most ? `共${count}${unit}` : `至少${most}${unit}`}
      />
    </View>
  );
}

/** What was typed, and what to ask for once the fingers rest. */
export function useSearch() {
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim());
  return { typed, onTyped: setTyped, input: q ? { q } : {}, isSearching: q !== '' };
}

/** How a row of the decided ones begins. */
export const DecisionTag = ({ isYes }: { isYes: boolean }) =>
  isYes ? (
    <Tag icon="ok" tone="jade">
      已通过
    </Tag>
  ) : (
    <Tag icon="close">未通过</Tag>
  );

interface DecisionFactsProps {
  decision: { at: string; byName: string; reason: string | null };
  isYes: boolean;
  /** What was done: 已通过, 没有通过. */
  yes: string;
  no: string;
}

/** Who decided, when, how, and why not. */
export function DecisionFacts({ decision: { at, byName, reason }, isYes, yes, no }: DecisionFactsProps) {
  return (
    <IconText icon={isYes ? 'ok' : 'close'} note={formatMoment(at)}>
      {`${byName}${isYes ? yes : no}${!isYes && reason ? `：${reason}` : ''}`}
    </IconText>
  );
}
