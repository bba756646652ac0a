import { In, LessThanOrEqual } from 'typeorm';
import { desks, kindOf, taskKinds, type Desk } from '@yuanli/shared/tasks/task-kinds';
import { findPlaceNames, placeChain } from '../places';
import { clock, minutes } from '../platform/clock';
import { findLocked, type Database, type Reader, type Tx } from '../platform/database';
import type { Job } from '../platform/jobs';
import { Task } from './task.entity';
import type { TellingDeps } from './tasks-deps';
import { workNews } from './work-news';
import { WorkSettings } from './work-settings.entity';

const BATCH = 200;

/** New work is told at once to those who chose so, and what is urgent to everybody whose it is: all of one round in one message. */
export const tellNewWork = (deps: TellingDeps): Job => ({
  name: 'tell-new-work',
  everyMilliseconds: minutes(2),
  run: async (database) => {
    for (let told = BATCH; told === BATCH;) told = await tellBatch(database, deps);
  },
});

/** Marked as told in the transaction that tells: nothing is told twice, and nothing is left out. Returns how many these were. */
const tellBatch = (database: Database, deps: TellingDeps): Promise<number> =>
  database.inTransaction(async (tx) => {
    const newSince = LessThanOrEqual(clock.now());
    const select = { id: true } as const;
    const found = await tx.find(Task, {
      select,
      where: { newSince },
      order: { newSince: 'ASC', id: 'ASC' },
      take: BATCH,
    });
    if (found.length === 0) return 0;
    // What was done or told meanwhile is left out.
    const fresh = await findLocked(tx, Task, { id: In(found.map(({ id }) => id)), newSince });
    await tx.update(Task, { id: In(fresh.map(({ id }) => id)) }, { newSince: null });
    const tasksOf = await findWhomToTell(tx, fresh, deps);
    for (const [personId, tasks] of tasksOf) await tellOne(tx, personId, tasks, deps);
    return found.length;
  });

async function findWhomToTell(db: Reader, tasks: readonly Task[], deps: TellingDeps): Promise<Map<string, Task[]>> {
  const sittingAt = new Map<string, string[]>();
  for (const owner of new Set(tasks.map(({ openOwner }) => openOwner!)))
    sittingAt.set(owner, await findSitting(db, owner, deps));
  const wanted = tasks.flatMap((task) =>
    peopleOf(task, sittingAt.get(task.openOwner!)!)
      .filter((personId) => !task.barredIds?.includes(personId))
      .map((personId) => ({ personId, task })),
  );
  const people = [...new Set(wanted.map(({ personId }) => personId))];
  const settings = await db.findBy(WorkSettings, { personId: In(people), newWork: 'at_once' });
  const wantAll = new Set(settings.map(({ personId }) => personId));
  const tasksOf = new Map<string, Task[]>();
  for (const { personId, task } of wanted)
    if (wantAll.has(personId) || kindOf(task.kind).isUrgent)
      tasksOf.set(personId, [...(tasksOf.get(personId) ?? []), task]);
  return tasksOf;
}

function peopleOf({ kind, openAssignee }: Task, sitting: readonly string[]): string[] {
  const isAsked = openAssignee !== null && !kindOf(kind).isToldByName;
  return [...new Set([...sitting, ...(isAsked ? [openAssignee] : [])])];
}

/** Everybody at a desk: over the place itself, or over one above it. */
async function findSitting(db: Reader, owner: string, { findRoleHolders }: TellingDeps): Promise<string[]> {
  const [desk, placeId] = owner.split(':') as [Desk, string];
  const people: string[] = [];
  for (const scopeId of await placeChain(db, placeId))
    for (const role of desks[desk])
      people.push(...(await findRoleHolders(db, role, scopeId)).map((one) => one.personId));
  return people;
}

async function tellOne(tx: Tx, personId: string, tasks: readonly Task[], { notify }: TellingDeps): Promise<void> {
  const kinds = [...new Set(tasks.map(({ kind }) => kind))];
  const counted = kinds.map((kind) => `${taskKinds[kind].name}${tasks.filter((task) => task.kind === kind).length}件`);
  const text = tasks.length === 1 ? await describeOne(tx, tasks[0]!) : counted.join('、');
  await notify(tx, personId, workNews('有新的工作等您处理', text));
}

async function describeOne(db: Reader, { kind, gridId, communityId, title }: Task): Promise<string> {
  const placeId = gridId ?? communityId;
  const place = (await findPlaceNames(db, [placeId])).get(placeId) ?? '';
  return `${place}：${taskKinds[kind].name}1件，${title}`;
}
