import { View } from '@tarojs/components';
import { openPage } from '../platform/navigate';
import { Card } from '../ui/card';
import { ListRow } from '../ui/list-row';
import { formatTimeLeft } from '../ui/format-date';
import { Tag } from '../ui/tag';
import type { IconName } from '../ui/icon-names';
import type { Tone } from '../ui/tone';
import type { Waiting } from './home-data';

type Open = (waiting: Waiting) => Promise<void>;

const openThing =
  (page: string): Open =>
  ({ id }) =>
    openPage(page, { id: id ?? undefined });
const kinds: Record<Waiting['kind'], { tag: string; icon: IconName; tone: Tone; open: Open }> = {
  confirm_wish: { tag: '心愿', icon: 'heart', tone: 'brick', open: openThing('wishes/detail/index') },
  deliver_wish: { tag: '我在帮', icon: 'hand', tone: 'jade', open: openThing('wishes/detail/index') },
  answer_case_question: { tag: '请补充', icon: 'talk', tone: 'indigo', open: openThing('cases/detail/index') },
  confirm_case: { tag: '反映', icon: 'talk', tone: 'indigo', open: openThing('cases/detail/index') },
  help_with_case: { tag: '请您帮忙', icon: 'hand', tone: 'jade', open: openThing('cases/detail/index') },
  accept_seat: { tag: '有名额', icon: 'calendar', tone: 'jade', open: openThing('volunteering/seat/index') },
  come_to_shift: { tag: '志愿', icon: 'calendar', tone: 'jade', open: openThing('volunteering/seat/index') },
  collect_gift: { tag: '领取礼品', icon: 'gift', tone: 'amber', open: openThing('gifts/redemption/index') },
  go_to_booking: { tag: '预约', icon: 'calendar', tone: 'indigo', open: openThing('directory/booking/index') },
  vote_now: { tag: '表决', icon: 'hall', tone: 'plum', open: openThing('hall/vote/index') },
  workbench: { tag: '待办', icon: 'list', tone: 'amber', open: () => openPage('workbench/desk/index') },
};

export const openTodo = (item: Waiting): Promise<void> => kinds[item.kind].open(item);
export const toneOfTodo = ({ kind }: Waiting): Tone => kinds[kind].tone;
export const keyOfTodo = ({ kind, id }: Waiting): string => `${kind}${id ?? ''}`;
export const hintOfTodo = ({ hint, dueAt }: Waiting): string | undefined =>
  hint ?? (dueAt ? formatTimeLeft(dueAt) : null) ?? undefined;

/** The first of what waits; of whoever works here the workbench is always among them. */
export function firstTodos(waiting: readonly Waiting[], most: number): Waiting[] {
  const first = waiting.slice(0, most);
  const work = waiting.slice(most).find(({ kind }) => kind === 'workbench');
  return work ? [...first.slice(0, most - 1), work] : first;
}

interface TodoListProps {
  waiting: readonly Waiting[];
  /** Two lines at most for each, and nothing besides: the page of the thing says more. */
  isBrief?: boolean;
  /** How many there are in all, where these are only the first, and what shows them. */
  all?: { count: number; onOpen: () => void };
}

/** What waits for this very person, the most urgent first. */
export function TodoList({ waiting, isBrief = false, all }: TodoListProps) {
  return (
    <Card isList>
      {waiting.map((item) => {
        const { tag, icon, tone } = kinds[item.kind];
        return (
          <ListRow
            key={keyOfTodo(item)}
            start={
              <Tag icon={icon} tone={tone}>
                {tag}
              </Tag>
            }
            title={isBrief ? <View className="todo-title">{item.title}</View> : item.title}
            note={isBrief ? undefined : hintOfTodo(item)}
            onTap={() => void openTodo(item)}
          />
        );
      })}
      {all && <ListRow title={`全部${all.count}件`} onTap={all.onOpen} />}
    </Card>
  );
}
