import { LessThanOrEqual } from 'typeorm';
import { formatTimeLeft } from '@yuanli/shared/format-date';
import { formatCardTime } from '@yuanli/shared/china-time';
import type { SubscribeContent } from '@yuanli/shared/messages/subscribe-templates';
import { kindOf, type RemindedThing } from '@yuanli/shared/tasks/task-kinds';
import { clock, minutes } from '../platform/clock';
import type { Tx } from '../platform/database';
import { eachByItself, type Job } from '../platform/jobs';
import { Task } from './task.entity';
import type { TellingDeps } from './tasks-deps';

const BATCH = 200;

/** A neighbour is reminded of what they took on a day before it is due, and once more when it is. */
export const remindOfTasks = (deps: TellingDeps): Job => ({
  name: 'remind-of-tasks',
  everyMilliseconds: minutes(10),
  run: async (database) => {
    const where = { remindAt: LessThanOrEqual(clock.now()) };
    const due = await database.read((db) => db.find(Task, { where, order: { remindAt: 'ASC' }, take: BATCH }));
    await eachByItself(due, (task) => database.inTransaction((tx) => remind(tx, task, deps)));
  },
});

/** Nothing happens when it was done, or told of, meanwhile. */
async function remind(tx: Tx, task: Task, { notify }: TellingDeps): Promise<void> {
  const { id, kind, owner, title, dueAt, subjectId } = task;
  const now = clock.now();
  const isOver = dueAt <= now;
  const where = { id, remindAt: LessThanOrEqual(now) };
  const { affected } = await tx.update(Task, where, { remindAt: isOver ? null : dueAt });
  const { remindsOf } = kindOf(kind);
  if (affected !== 1 || !remindsOf) return;
  const [, personId] = owner.split(':') as [string, string];
  await notify(tx, personId, {
    title: isOver ? '有一件事到期了' : '有一件事快到期了',
    text: isOver ? `${title}，已经到期，请尽快处理。` : `${title}，${formatTimeLeft(dueAt, now) ?? ''}。`,
    link: { kind: remindsOf, id: subjectId },
    subscribe: cardAbout[remindsOf](subjectId, title, {
      state: isOver ? '已到期' : '快到期',
      time: formatCardTime(dueAt),
      hint: '点开看怎么办',
    }),
  });
}

type Card = (id: string, title: string, said: Record<'state' | 'time' | 'hint', string>) => SubscribeContent;

/** WeChat's card about each sort of thing, and the page it opens. */
const cardAbout: Record<RemindedThing, Card> = {
  wish: (id, title, said) => ({
    template: 'wish_progress',
    data: { wish: title, ...said },
    page: `wishes/detail/index?id=${id}`,
  }),
  case: (id, title, said) => ({
    template: 'case_progress',
    data: { matter: title, ...said },
    page: `cases/detail/index?id=${id}`,
  }),
};
