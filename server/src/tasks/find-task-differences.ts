import { In, IsNull, MoreThan, type FindOptionsWhere } from 'typeorm';
import { clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { differencesOf, openKeyOf, type Owed, type TaskSource } from './sync-tasks';
import { Task } from './task.entity';

const CHUNK = 200;
/** A thing may change its words at any time; they follow with its next state. */
const words = ['title', 'note'];

export interface TaskDifference {
  /** Owed and not open; open and not owed; or open with another owner or another time. */
  what: 'missing' | 'left_over' | 'differs';
  openKey: string;
  columns?: string[];
}

/** Where tasks and the states they belong to disagree; empty when all is well. Walks both sides of each source, in pages. */
export async function findTaskDifferences(db: Reader, sources: readonly TaskSource[]): Promise<TaskDifference[]> {
  const found = new Map<string, TaskDifference>();
  const note = (one: TaskDifference) => found.set(one.openKey, one);
  for (const source of sources) {
    for (let after = ''; ;) {
      const ids = await source.findOwing(db, after, CHUNK);
      (await compare(db, source, ids)).forEach(note);
      if (ids.length < CHUNK) break;
      after = ids.at(-1)!;
    }
    for (const kind of source.kinds) {
      for (let after = ''; ;) {
        const where: FindOptionsWhere<Task> = { openKey: MoreThan(after || `${kind}:`), kind, endedAt: IsNull() };
        const tasks = await db.find(Task, { where, order: { openKey: 'ASC' }, take: CHUNK });
        (await compare(db, source, [...new Set(tasks.map(({ subjectId }) => subjectId))])).forEach(note);
        if (tasks.length < CHUNK) break;
        after = tasks.at(-1)!.openKey!;
      }
    }
  }
  return [...found.values()];
}

async function compare(db: Reader, source: TaskSource, subjectIds: readonly string[]): Promise<TaskDifference[]> {
  if (subjectIds.length === 0) return [];
  const isOver = ({ lapsesAt }: { lapsesAt?: Date | null }) => lapsesAt != null && lapsesAt <= clock.now();
  const where = { subjectId: In([...subjectIds]), kind: In([...source.kinds]), endedAt: IsNull() };
  const open = (await db.findBy(Task, where)).filter((task) => !isOver(task));
  const owed = new Map<string, Owed>();
  for (const one of await source.findOwed(db, subjectIds)) if (!isOver(one)) owed.set(openKeyOf(one), one);
  const differences: TaskDifference[] = [];
  for (const task of open) {
    const openKey = task.openKey!;
    const still = owed.get(openKey);
    if (!still) differences.push({ what: 'left_over', openKey });
    else {
      const columns = differencesOf(task, still).filter((column) => !words.includes(column));
      if (columns.length > 0) differences.push({ what: 'differs', openKey, columns });
    }
    owed.delete(openKey);
  }
  for (const openKey of owed.keys()) differences.push({ what: 'missing', openKey });
  return differences;
}
