import { useEffect, useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { timeInChina } from '@yuanli/shared/china-time';
import { taskKinds, type StaffTaskKind } from '@yuanli/shared/tasks/task-kinds';
import { taskEndpoints } from '@yuanli/shared/tasks/tasks.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { RemindButton } from '../../parts/account/remind-button';
import { MoreOfList } from '../../parts/loading/paged-list';
import { openPage } from '../../platform/navigate';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { refreshMe } from '../../platform/net/session';
import { usePages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Empty } from '../../ui/empty';
import { formatDay, formatMoment } from '../../ui/format-date';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Tag } from '../../ui/tag';
import { groupByDue } from './due-groups';
import { storeOpenTasks } from '../../parts/staff/open-tasks';
import { taskPages } from '../../parts/staff/task-pages';

type Tasks = AnswerOf<typeof taskEndpoints.findTasks>;
type Task = Tasks['items'][number];

/** The one list of what I owe by my roles, by due time, of one kind or place if chosen; what else there is to do when nothing waits. */
export function TaskList({ children }: { children?: ReactNode }) {
  const [kind, setKind] = useState<StaffTaskKind | 'all'>('all');
  const [placeId, setPlaceId] = useState('all');
  const pages = usePages(taskEndpoints.findTasks, {
    ...(kind !== 'all' && { kind }),
    ...(placeId !== 'all' && { placeId }),
  });
  // The role ended while the page was kept.
  const isRefused = pages.error?.code === 'request.not_allowed';
  useEffect(() => {
    if (isRefused) void refreshMe();
  }, [isRefused]);
  const told = pages.data as Tasks | undefined;
  useEffect(() => {
    if (told) storeOpenTasks(told);
  }, [told]);
  const now = Date.now();
  return (
    <Loaded load={pages}>
      {(tasks: Tasks) => (
        <View className="y-stack">
          {tasks.standingIn.map(({ name, until }) => (
            <Notice key={name} icon="people">
              {`${name}外出，由您代班到${formatMoment(until)}。`}
            </Notice>
          ))}
          {tasks.kinds.length > 1 && (
            <Chips
              label="待办种类"
              chips={[
                { value: 'all', label: `全部 ${formatCount(tasks.total)}` },
                ...tasks.kinds.map(({ kind: value, count }) => ({
                  value,
                  label: `${taskKinds[value].name} ${formatCount(count)}`,
                })),
              ]}
              value={kind}
              onChange={setKind}
            />
          )}
          {tasks.places.length > 1 && (
            <Chips
              label="地点"
              chips={[
                { value: 'all', label: '各处' },
                ...tasks.places.map(({ id, name, count }) => ({ value: id, label: `${name} ${formatCount(count)}` })),
              ]}
              value={placeId}
              onChange={setPlaceId}
            />
          )}
          {pages.items.length === 0 && (
            <>
              <Empty drawing="tea" title="暂无待办">
                有新的工作会显示在这里，按期限排好。
              </Empty>
              {children}
            </>
          )}
          {groupByDue(pages.items, now).map(({ title, items }) => (
            <Section
              key={title}
              title={title}
              aside={title === '已过期' ? `共${formatCount(tasks.overdue)}件` : undefined}
            >
              <Card isList>
                {items.map((task) => (
                  <TaskRow key={task.id} task={task} isOver={title === '已过期'} />
                ))}
              </Card>
            </Section>
          ))}
          <MoreOfList pages={pages} />
          <RemindButton about="staff_work">下次有工作，微信提醒我</RemindButton>
        </View>
      )}
    </Loaded>
  );
}

const formatCount = (count: number): string => (count < 99 ? String(count) : '99以上');

/** 12月5日（周六）（含）前, of what may take the whole day; 下班前 at the end of a working day; else to the minute. */
function formatDue(dueAt: string): string {
  const time = timeInChina(dueAt);
  if (time === '23:59') return `${formatDay(dueAt)}（含）前`;
  return time === '18:00' ? `${formatDay(dueAt)}下班前` : `${formatMoment(dueAt)}前`;
}

function TaskRow({ task, isOver }: { task: Task; isOver: boolean }) {
  const { kind, title, note, placeName, dueAt, subjectId, handedOverFrom } = task;
  const { icon, tone, page, isOne } = taskPages[kind];
  const due = isOver ? `${formatDay(dueAt)}到期` : formatDue(dueAt);
  const facts = [due, placeName, note, handedOverFrom && `从${handedOverFrom}接手`];
  return (
    <ListRow
      title={
        <View className="desk__task">
          <Tag icon={isOver ? 'alert' : icon} tone={isOver ? 'danger' : tone}>
            {taskKinds[kind].name}
          </Tag>
          <View>{title}</View>
        </View>
      }
      note={facts.filter(Boolean).join(' · ')}
      onTap={() => void openPage(page, isOne ? { id: subjectId } : {})}
    />
  );
}
