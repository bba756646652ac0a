import { LessThan } from 'typeorm';
import { addDays, dayInChina, momentInChina } from '@yuanli/shared/china-time';
import { staffTaskKinds } from '@yuanli/shared/tasks/task-kinds';
import { clock, days, fromNow, minutes } from '../platform/clock';
import { insertOnce, type Database, type Reader } from '../platform/database';
import { eachByItself, type Job } from '../platform/jobs';
import { newId } from '../platform/new-id';
import type { Actor, RoleGrant } from '../platform/actor';
import { isWorkingDay } from './due-times';
import { openTasksOf, ownersOf } from './my-tasks';
import type { TellingDeps } from './tasks-deps';
import { workNews } from './work-news';
import { WorkDigest } from './work-settings.entity';

const BATCH = 50;
const TOLD_AT = '08:30';
const KEPT_DAYS = 30;

/** On the morning of each working day everybody on the staff is told in one message what is overdue, due today, and new. */
export const tellDayOfWork = (deps: TellingDeps): Job => ({
  name: 'tell-day-of-work',
  everyMilliseconds: minutes(10),
  run: async (database) => {
    const day = dayInChina(clock.now());
    if (!isWorkingDay(day) || clock.now() < momentInChina(day, TOLD_AT)) return;
    for (let after = ''; ;) {
      const staff = await database.read((db) => deps.findStaff(db, after, BATCH));
      await eachByItself(staff, (member) => tellOne(database, day, member, deps));
      if (staff.length < BATCH) break;
      after = staff.at(-1)!.personId;
    }
    await database.inTransaction((tx) => tx.delete(WorkDigest, { day: LessThan(addDays(day, -KEPT_DAYS)) }));
  },
});

async function tellOne(
  database: Database,
  day: string,
  { personId, grants }: { personId: string; grants: RoleGrant[] },
  deps: TellingDeps,
): Promise<void> {
  const news = await database.read(async (db) =>
    (await db.existsBy(WorkDigest, { personId, day }))
      ? null
      : describeDay(db, day, { personId, sessionId: '', grants }, deps),
  );
  if (news === null) return;
  await database.inTransaction(async (tx) => {
    if (!(await insertOnce(tx, WorkDigest, { id: newId(), personId, day })) || news === '') return;
    await deps.notify(tx, personId, workNews('今天的工作', news));
  });
}

/** 2件已过期，3件今天到期，4件是新来的; empty when there is nothing of all that. */
async function describeDay(db: Reader, day: string, actor: Actor, deps: TellingDeps): Promise<string> {
  const count = (what: string) => `SUM(CASE WHEN ${what} THEN 1 ELSE 0 END)`;
  const figures = await openTasksOf(db, actor, await ownersOf(db, actor, deps))
    .andWhere('task.kind IN (:...kinds)', { kinds: staffTaskKinds })
    .select(count('task.dueAt <= :now'), 'overdue')
    .addSelect(count('task.dueAt > :now AND task.dueAt < :tomorrow'), 'today')
    .addSelect(count('task.startsAt > :yesterday'), 'fresh')
    .setParameters({
      now: clock.now(),
      tomorrow: momentInChina(addDays(day, 1)),
      yesterday: fromNow(-days(1)),
    })
    .getRawOne<Record<'overdue' | 'today' | 'fresh', number | string | null>>();
  const words = { overdue: '件已过期', today: '件今天到期', fresh: '件是新来的' };
  return (Object.keys(words) as (keyof typeof words)[])
    .flatMap((what) => (Number(figures?.[what] ?? 0) > 0 ? [`${Number(figures![what])}${words[what]}`] : []))
    .join('，');
}
