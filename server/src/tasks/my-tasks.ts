import type { SelectQueryBuilder } from 'typeorm';
import { organisationRoles } from '@yuanli/shared/identity/roles';
import { residentTaskKinds, type ResidentTaskKind } from '@yuanli/shared/tasks/task-kinds';
import { scopesOf, type Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { deskKeysOf, ownerKeyOf } from './owners';
import { Task } from './task.entity';
import type { TasksDeps } from './tasks-deps';

/** Whose tasks a workbench shows: those of the desks this person sits at today, their own, and those of whom they stand in for. */
export async function ownersOf(
  db: Reader,
  { personId, grants }: Actor,
  { findStandingIn }: Pick<TasksDeps, 'findStandingIn'>,
): Promise<string[]> {
  const absent = await findStandingIn(db, personId);
  const people = [personId, ...absent.map((one) => one.personId)].map((one) => ownerKeyOf({ personId: one }));
  return [...(await deskKeysOf(db, grants)), ...people];
}

/** Open tasks of these owners, or where somebody is asked by name, with which this person may do something now: one range of an index for each owner. */
export function openTasksOf(db: Reader, actor: Actor, owners: readonly string[]): SelectQueryBuilder<Task> {
  const { personId: me } = actor;
  const now = clock.now();
  const asked = scopesOf(actor, ['keeper', ...organisationRoles]);
  const byName = asked.length > 0 ? ' OR (task.openAssignee = :me AND task.communityId IN (:...asked))' : '';
  return db
    .createQueryBuilder(Task, 'task')
    .where(`(task.openOwner IN (:...owners)${byName})`, { owners: [...owners, ''], me, asked })
    .andWhere('task.startsAt <= :now AND (task.lapsesAt IS NULL OR task.lapsesAt > :now)', { now })
    .andWhere('(task.barredIds IS NULL OR task.barredIds NOT LIKE :barred)', { barred: me ? `%${me}%` : '' });
}

export interface Todo {
  kind: ResidentTaskKind;
  id: string;
  title: string;
  hint: string | null;
  dueAt: Date;
}

const MOST = 20;

/** What somebody promised or was promised as a neighbour, what is due first on top: for their home page. */
export async function findMyTodos(db: Reader, actor: Actor): Promise<Todo[]> {
  const nobody = { ...actor, grants: [] };
  const found = await openTasksOf(db, nobody, [ownerKeyOf({ personId: actor.personId })])
    .andWhere('task.kind IN (:...kinds)', { kinds: residentTaskKinds })
    .orderBy('task.dueAt')
    .addOrderBy('task.id')
    .limit(MOST)
    .getMany();
  return found.map(({ kind, subjectId: id, title, note: hint, dueAt }) => ({
    ...{ kind: kind as ResidentTaskKind, id, title, hint, dueAt },
  }));
}
