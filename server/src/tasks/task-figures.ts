import type { FigureName } from '@yuanli/shared/dashboard/figures';
import { staffTaskKinds, taskKinds } from '@yuanli/shared/tasks/task-kinds';
import { indexName } from '../platform/database';
import type { Figure, FigureSource } from '../platform/figures';
import { Task } from './task.entity';

/** What staff owe in a place; by whom it would be done is not asked. */
const figure = (name: FigureName, where: string): Figure<Task> => ({
  name,
  index: indexName('task', ['openIn', 'dueAt', 'id']),
  community: 'it.openIn',
  at: 'it.dueAt',
  select: (db, { now }) =>
    db
      .createQueryBuilder(Task, 'it')
      .where(where)
      .andWhere('it.startsAt <= :now AND (it.lapsesAt IS NULL OR it.lapsesAt > :now)')
      .andWhere('it.kind IN (:...kinds)')
      .setParameters({ now, kinds: staffTaskKinds }),
  atOf: ({ dueAt }) => dueAt,
  describe: async (_db, tasks) =>
    tasks.map(({ id, kind, title, subjectId }) => ({
      ...{ id, title, plainTitle: taskKinds[kind].name, note: taskKinds[kind].name, value: null },
      opens: { page: 'task', id: subjectId, kind },
    })),
});

export const taskFigures: FigureSource = {
  figures: [figure('tasks_open', '1 = 1'), figure('tasks_overdue', 'it.dueAt <= :now')],
};
