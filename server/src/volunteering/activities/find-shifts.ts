import type { Reader } from '../../platform/database';
import type * as schema from '@yuanli/shared/volunteering/activities.schema';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { readTimeCursor, writeTimeCursor, PAGE_SIZE, page } from '../../platform/list';
import { presentShiftCards } from './shift-card.presenter';
import { Shift } from './shift.entity';

/** Where one can help in the days to come, the next first. */
export async function findShifts(
  db: Reader,
  actor: Actor | null,
  { communityId, kind, from, until, cursor }: schema.FindShiftsInput,
): Promise<schema.FindShiftsAnswer> {
  const now = clock.now();
  const after = readTimeCursor(cursor);
  const since = latest([now, from ? new Date(from) : now, after?.at ?? now]);
  const query = db
    .createQueryBuilder(Shift, 'shift')
    .where("shift.communityId = :communityId AND shift.state = 'open' AND shift.startsAt >= :since", {
      communityId,
      since,
    })
    .orderBy('shift.startsAt', 'ASC')
    .addOrderBy('shift.id', 'ASC')
    .limit(PAGE_SIZE + 1);
  if (kind) query.andWhere('shift.kind = :kind', { kind });
  if (until) query.andWhere('shift.startsAt < :until', { until: new Date(until) });
  if (after) query.andWhere('(shift.startsAt > :at OR shift.id > :id)', { ...after });
  const rows = await query.getMany();
  const { items, nextCursor } = page(rows, (last) => writeTimeCursor(last.startsAt, last.id));
  return {
    items: await presentShiftCards(db, actor, items),
    nextCursor,
  };
}

const latest = (times: Date[]): Date => new Date(Math.max(...times.map((time) => time.getTime())));
