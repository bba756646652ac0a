import type * as schema from '@yuanli/shared/volunteering/activities.schema';
import type { Actor } from '../../platform/actor';
import { clock, days } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { page, PAGE_SIZE, readTimeCursor, writeTimeCursor } from '../../platform/list';
import { countShiftsSince, findNextShifts } from './next-shifts';
import { presentShiftCards } from './shift-card.presenter';
import { Shift } from './shift.entity';

const SHOWN = 3;

/** What one can help with in the days to come: each activity once, by its next shift, with those that follow. */
export async function findActivities(
  db: Reader,
  actor: Actor | null,
  { communityId, kind, cursor }: schema.FindActivitiesInput,
): Promise<schema.FindActivitiesAnswer> {
  const { since, after } = readCursor(cursor);
  // The first of an activity is the one without an earlier: each is looked for in the index of its activity.
  const earlier = db
    .createQueryBuilder(Shift, 'earlier')
    .select('1')
    .where("earlier.activityId = shift.activityId AND earlier.state = 'open' AND earlier.startsAt >= :since")
    .andWhere('(earlier.startsAt < shift.startsAt OR (earlier.startsAt = shift.startsAt AND earlier.id < shift.id))');
  const query = db
    .createQueryBuilder(Shift, 'shift')
    .where("shift.communityId = :communityId AND shift.state = 'open' AND shift.startsAt >= :from", {
      communityId,
      from: after?.at ?? since,
      since,
    })
    .andWhere(`NOT EXISTS (${earlier.getQuery()})`)
    .orderBy('shift.startsAt', 'ASC')
    .addOrderBy('shift.id', 'ASC')
    .limit(PAGE_SIZE + 1);
  if (kind) query.andWhere('shift.kind = :kind', { kind });
  if (after) query.andWhere('(shift.startsAt > :at OR shift.id > :id)', { ...after });
  const { items: firsts, nextCursor } = page(
    await query.getMany(),
    (last) => `${since.getTime()}.${writeTimeCursor(last.startsAt, last.id)}`,
  );
  return { items: await presentActivityCards(db, actor, firsts, since), nextCursor };
}

async function presentActivityCards(
  db: Reader,
  actor: Actor | null,
  firsts: readonly Shift[],
  since: Date,
): Promise<schema.FindActivitiesAnswer['items']> {
  const ids = firsts.map(({ activityId }) => activityId);
  const shifts = [...firsts];
  for (let skip = 1; skip < SHOWN; skip++)
    shifts.push(...(await findNextShifts(db, ids, since, ['open'], skip)).values());
  const counts = await countShiftsSince(db, ids, since);
  const cards = await presentShiftCards(db, actor, shifts);
  return ids.map((id) => {
    const shown = cards.filter(({ activityId }) => activityId === id);
    const { kind, title, placeName } = shown[0]!;
    return { id, kind, title, placeName, shifts: shown, moreShifts: (counts.get(id) ?? shown.length) - shown.length };
  });
}

/** What comes first is asked as of the moment the list began: an activity whose next shift begins meanwhile is not shown again. */
function readCursor(cursor: string | undefined): { since: Date; after: ReturnType<typeof readTimeCursor> } {
  const now = clock.now();
  const [, began, rest] = /^(\d{13})\.(.+)$/.exec(cursor ?? '') ?? [];
  const after = readTimeCursor(rest);
  const since = new Date(Number(began));
  const isOurs = after !== null && since <= now && now.getTime() - since.getTime() <= days(1);
  return isOurs ? { since, after } : { since: now, after: null };
}
