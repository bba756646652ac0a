import type { IdeaState } from '@yuanli/shared/hall/motion-stages';
import type { IdeaData } from '../../parts/hall/hall-data';
import { formatShortDay, formatBy } from '../../ui/format-date';
import type { TimelineStep } from '../../ui/timeline';

/** Where an idea that goes well stands; one that ended elsewhere stops after what it had reached. */
const reached: Record<IdeaState, number> = {
  checking: 1,
  refused: 1,
  gathering_support: 2,
  lapsed: 2,
  withdrawn: 2,
  taken_down: 2,
  supported: 3,
  declined: 3,
  motion: 4,
};
const endings: Partial<Record<IdeaState, string>> = {
  refused: '没有通过检查',
  lapsed: '附议人数不够',
  withdrawn: '提出的人已撤回',
  taken_down: '已撤下',
  declined: '社区没有采纳',
};

/** What was, what is, and, while it goes on, what comes. */
export function ideaTimeline({
  status,
  at,
  supportNeeded,
  supportUntil,
  answerDueAt,
}: Pick<IdeaData, 'status' | 'at' | 'supportNeeded' | 'supportUntil' | 'answerDueAt'>): TimelineStep[] {
  const way: { title: string; note?: string }[] = [
    { title: `${formatShortDay(at)}提出金点子` },
    { title: '检查内容', note: '一般几分钟' },
    { title: `${supportNeeded}位邻居附议`, note: `到${formatShortDay(supportUntil)}为止` },
    { title: '社区答复', note: answerDueAt ? formatBy(answerDueAt) : '附议人数够了，就要答复' },
    { title: '立为议题，大家一起议' },
  ];
  const ending = endings[status];
  const now = reached[status];
  if (ending) return [...way.slice(0, now).map(done), { title: ending, state: 'stopped' }];
  const isThere = status === 'motion';
  return way.map((step, index): TimelineStep =>
    index < now || isThere ? done(step) : { ...step, state: index === now ? 'now' : 'next' },
  );
}

/** How long it may take says nothing any more. */
const done = ({ title }: { title: string }): TimelineStep => ({ title, state: 'done' });
