import { In, IsNull, Not } from 'typeorm';
import { kindOf, type TaskKind } from '@yuanli/shared/tasks/task-kinds';
import { clock, hours } from '../platform/clock';
import { findLocked, inChunks, insertOnce, type Reader, type Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { shorten } from '../platform/shorten';
import { dueBy } from './due-times';
import { ownerKeyOf, type Owner } from './owners';
import { Task } from './task.entity';

/** Something that somebody owes now. */
export interface Owed {
  kind: TaskKind;
  subjectId: string;
  owner: Owner;
  communityId: string;
  gridId?: string | null;
  /** Up to 80 signs, in words for whoever has to do it; no private data: rows are kept. The note (up to 120 signs) goes with the end. */
  title: string;
  note?: string;
  /** From when there is something to do; from now on unless given. */
  startsAt?: Date;
  /** Given for the kinds whose rule says so. */
  dueAt?: Date;
  lapsesAt?: Date;
  /** Who is asked by name: a keeper, or whoever runs the activity. */
  assigneeId?: string | null;
  barredIds?: readonly (string | null)[];
  /** Several may owe the same about one thing: each has a task of their own. */
  isEach?: boolean;
}

/** What a service owes about one sort of thing (wishes, papers…): the one place that says when a task is open. */
export interface TaskSource {
  /** No other source opens these. */
  kinds: readonly TaskKind[];
  /** What is owed about each of these, as they are now. */
  findOwed(db: Reader, subjectIds: readonly string[]): Promise<Owed[]>;
  /** At most `take` ids after `after` of things that may owe something, in their order: for the nightly check. */
  findOwing(db: Reader, after: string, take: number): Promise<string[]>;
}

export const openKeyOf = ({ kind, subjectId, owner, isEach }: Owed): string =>
  `${kind}:${subjectId}${isEach ? `:${ownerKeyOf(owner).slice(-26)}` : ''}`;

/** What a row says of it, apart from when it was opened. Never an act fails because the words of its task are too many. */
export function contentOf({ owner, communityId, gridId = null, title, note, startsAt, dueAt, ...owed }: Owed) {
  const barred = owed.barredIds?.filter((id) => id !== null).sort() ?? [];
  return {
    owner: ownerKeyOf(owner),
    ...{ communityId, gridId, title: shorten(title, 80), note: note === undefined ? null : shorten(note, 120) },
    ...(startsAt && { startsAt }),
    ...(dueAt && { dueAt }),
    ...{ lapsesAt: owed.lapsesAt ?? null, openAssignee: owed.assigneeId ?? null },
    barredIds: barred.length > 0 ? barred : null,
  };
}

/**
 * Opens, changes and ends the tasks about these things so that they say what their states say. Called in the
 * transaction that changed such a state, after the change. Their open tasks are locked first: of two acts about one
 * thing the second sees what the first has left.
 */
export async function syncTasks(tx: Tx, source: TaskSource, subjectIds: string | readonly string[]): Promise<void> {
  for (const ids of inChunks([...new Set([subjectIds].flat())])) await syncChunk(tx, source, ids);
}

async function syncChunk(tx: Tx, source: TaskSource, ids: readonly string[]): Promise<void> {
  const kind = In([...source.kinds]);
  const open = await findLocked(tx, Task, { subjectId: In([...ids]), kind, endedAt: IsNull() });
  const owed = new Map((await source.findOwed(tx, ids)).map((one) => [openKeyOf(one), one]));
  const isOwed = ({ openKey }: Task) => owed.has(openKey!);
  for (const task of open.filter(isOwed)) await changeTask(tx, task, owed.get(task.openKey!)!);
  await endTasks(
    tx,
    open.filter((task) => !isOwed(task)),
  );
  const known = new Set(open.map(({ openKey }) => openKey));
  for (const [openKey, one] of owed) if (!known.has(openKey)) await openTask(tx, openKey, one);
}

const DAY = hours(24);

async function openTask(tx: Tx, openKey: string, owed: Owed): Promise<void> {
  const now = clock.now();
  const { kind, subjectId } = owed;
  const content = contentOf(owed);
  const startsAt = content.startsAt && content.startsAt > now ? content.startsAt : now;
  const dueAt = content.dueAt ?? dueBy(kind, startsAt);
  if (!dueAt) throw new Error(`a task of the kind ${kind} needs to be told when it is due`);
  await insertOnce(tx, Task, {
    ...content,
    ...{ id: newId(), kind, subjectId, openKey, startsAt, dueAt },
    ...{ openOwner: content.owner, openIn: content.communityId, openedAt: now, endedAt: null },
    handedOverFromId: null,
    newSince: 'personId' in owed.owner ? null : startsAt,
    remindAt: remindAtOf(kind, dueAt, now),
  });
}

function remindAtOf(kind: TaskKind, dueAt: Date, now: Date): Date | null {
  if (!kindOf(kind).remindsOf) return null;
  const dayBefore = new Date(dueAt.getTime() - DAY);
  return dayBefore > now ? dayBefore : dueAt;
}

/** In what the row does not say what is owed: its words apart, which a thing may change at any time; and apart from a time that was counted from its opening. */
export function differencesOf(task: Task, owed: Owed): string[] {
  const plain = (value: unknown) => (value instanceof Date ? value.getTime() : JSON.stringify(value));
  return Object.entries(contentOf(owed)).flatMap(([column, value]) => {
    const is = task[column as keyof Task];
    const ought = column === 'startsAt' ? startOf(task, value as Date) : value;
    return plain(is) === plain(ought) ? [] : [column];
  });
}

/** A task begins when it was opened, if it should have begun before. */
const startOf = ({ openedAt }: Task, startsAt: Date): Date => (startsAt > openedAt ? startsAt : openedAt);

async function changeTask(tx: Tx, task: Task, owed: Owed): Promise<void> {
  if (differencesOf(task, owed).length === 0) return;
  const content = contentOf(owed);
  const startsAt = content.startsAt ? startOf(task, content.startsAt) : task.startsAt;
  const isMoved = startsAt.getTime() !== task.startsAt.getTime();
  const dueAt = content.dueAt ?? (isMoved ? dueBy(task.kind, startsAt)! : task.dueAt);
  const isNewToOwner = content.owner !== task.owner;
  await tx.update(
    Task,
    { id: task.id },
    {
      ...content,
      ...{ startsAt, dueAt, openOwner: content.owner, openIn: content.communityId },
      ...(isNewToOwner && { newSince: 'personId' in owed.owner ? null : startsAt }),
      ...(dueAt.getTime() !== task.dueAt.getTime() && { remindAt: remindAtOf(task.kind, dueAt, clock.now()) }),
    },
  );
}

/** What of a row is gone when its task is: it stands in no list, and tells nobody anything. */
export const ended = () => ({
  ...{ endedAt: clock.now(), openKey: null, openOwner: null, openIn: null },
  ...{ note: null, lapsesAt: null, newSince: null, remindAt: null, barredIds: null, openAssignee: null },
});

/** Ended rows are kept for a year: what they are called once the words of their thing are erased. */
export async function renameEndedTasks(tx: Tx, { kinds }: TaskSource, subjectId: string, title: string): Promise<void> {
  const where = { subjectId, kind: In([...kinds]), endedAt: Not(IsNull()) };
  await tx.update(Task, where, { title: shorten(title, 80) });
}

async function endTasks(tx: Tx, tasks: readonly Task[]): Promise<void> {
  if (tasks.length === 0) return;
  await tx.update(Task, { id: In(tasks.map(({ id }) => id)) }, ended());
}
