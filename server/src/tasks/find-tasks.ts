import { staffTaskKinds, type StaffTaskKind } from '@yuanli/shared/tasks/task-kinds';
import type * as schema from '@yuanli/shared/tasks/tasks.schema';
import { workbenchRoles } from '@yuanli/shared/identity/roles';
import { findPlaceNames } from '../places';
import { scopesOf, type Actor, type RoleGrant } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { PAGE_SIZE, page, readTimeCursor, writeTimeCursor } from '../platform/list';
import { ensureAllowed } from '../platform/refusal';
import { openTasksOf, ownersOf } from './my-tasks';
import { deskKeysOf } from './owners';
import type { Task } from './task.entity';
import type { TasksDeps } from './tasks-deps';

/** Counted no further. */
const MOST = 99;

/** The one list of the workbench: what I owe by my roles, in the order of its due times. */
export async function findTasks(
  db: Reader,
  actor: Actor,
  { kind, placeId, cursor }: schema.FindTasksInput,
  { findNames, findStandingIn }: TasksDeps,
): Promise<schema.FindTasksAnswer> {
  ensureAllowed(scopesOf(actor, workbenchRoles).length > 0, workbenchRoles);
  const mine = await ownersOf(db, actor, { findStandingIn });
  const query = openTasksOf(db, actor, mine).andWhere('task.kind IN (:...kinds)', {
    kinds: kind ? [kind] : staffTaskKinds,
  });
  if (placeId) query.andWhere('(task.gridId = :placeId OR task.communityId = :placeId)', { placeId });
  const after = readTimeCursor(cursor);
  if (after)
    query.andWhere('(task.dueAt > :at OR (task.dueAt = :at AND task.id > :id))', { at: after.at, id: after.id });
  const found = await query
    .orderBy('task.dueAt')
    .addOrderBy('task.id')
    .limit(PAGE_SIZE + 1)
    .getMany();
  const { items, nextCursor } = page(found, ({ dueAt, id }) => writeTimeCursor(dueAt, id));
  const figures = await countTasks(db, actor, mine);
  const placeIds = [...items.map(placeOf), ...figures.places.map(({ id }) => id)];
  const names = await findPlaceNames(db, [...new Set(placeIds)]);
  const people = await findNames(
    db,
    items.flatMap(({ handedOverFromId }) => handedOverFromId ?? []),
  );
  return {
    items: items.map((task) => ({
      ...{ id: task.id, kind: task.kind as StaffTaskKind, title: task.title, note: task.note },
      ...{ placeName: names.get(placeOf(task)) ?? '', dueAt: task.dueAt, subjectId: task.subjectId },
      handedOverFrom: task.handedOverFromId && (people.get(task.handedOverFromId) ?? ''),
    })),
    nextCursor,
    ...figures,
    places: figures.places.map(({ id, count }) => ({ id, name: names.get(id) ?? '', count })),
    standingIn: await findStandingIn(db, actor.personId),
  };
}

const placeOf = ({ gridId, communityId }: Pick<Task, 'gridId' | 'communityId'>): string => gridId ?? communityId;

interface Group {
  kind: StaffTaskKind;
  gridId: string | null;
  communityId: string;
  count: number | string;
  overdue: number | string;
}

/** Everything the filters say, from one look at what is open. */
async function countTasks(db: Reader, actor: Actor, mine: readonly string[]) {
  const rows = await openTasksOf(db, actor, mine)
    .andWhere('task.kind IN (:...kinds)', { kinds: staffTaskKinds })
    .select(['task.kind AS kind', 'task.gridId AS gridId', 'task.communityId AS communityId', 'COUNT(*) AS count'])
    .addSelect('SUM(CASE WHEN task.dueAt <= :now THEN 1 ELSE 0 END)', 'overdue')
    .setParameter('now', clock.now())
    .groupBy('task.kind')
    .addGroupBy('task.gridId')
    .addGroupBy('task.communityId')
    .getRawMany<Group>();
  const sum = (of: readonly Group[], what: 'count' | 'overdue' = 'count') =>
    Math.min(
      MOST,
      of.reduce((total, row) => total + Number(row[what]), 0),
    );
  const placeIds = [...new Set(rows.map(placeOf))].sort();
  return {
    total: sum(rows),
    overdue: sum(rows, 'overdue'),
    kinds: staffTaskKinds.flatMap((kind) => {
      const count = sum(rows.filter((row) => row.kind === kind));
      return count > 0 ? [{ kind, count }] : [];
    }),
    places: placeIds.map((id) => ({ id, count: sum(rows.filter((row) => placeOf(row) === id)) })),
  };
}

/** How much waits for somebody on their workbench, counted to 99. */
export async function countMyTasks(
  db: Reader,
  actor: Actor,
  deps: Pick<TasksDeps, 'findStandingIn'>,
): Promise<{ total: number; overdue: number }> {
  if (scopesOf(actor, workbenchRoles).length === 0) return { total: 0, overdue: 0 };
  const { total, overdue } = await countTasks(db, actor, await ownersOf(db, actor, deps));
  return { total, overdue };
}

/** How much is open at the desks of these roles, whoever sits there, counted to 99. */
export async function countDeskTasks(
  db: Reader,
  grants: readonly RoleGrant[],
): Promise<{ total: number; overdue: number }> {
  const nobody: Actor = { personId: '', sessionId: '', grants: [] };
  const { total, overdue } = await countTasks(db, nobody, await deskKeysOf(db, grants));
  return { total, overdue };
}
