import { plainText } from '@yuanli/shared/plain-text';
import { LessThan, MoreThan, type FindOptionsWhere } from 'typeorm';
import type * as schema from '@yuanli/shared/volunteering/activities.schema';
import { organisationRoles, staffRoles } from '@yuanli/shared/identity/roles';
import { scopesOf, type Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { containing, type Reader } from '../../platform/database';
import { anyUnconfirmed, findUnconfirmed, unconfirmedSince } from '../attendance/unconfirmed';
import { readTimeCursor, writeTimeCursor, page, PAGE_SIZE } from '../../platform/list';
import { Activity } from './activity.entity';
import { findNextShifts } from './next-shifts';

type View = schema.FindActivitiesToRunInput['view'];
type Page = schema.FindActivitiesToRunAnswer;

/** What I look after: in my community or grid, or what I made for my organisation. The nearest end first, of what is over the latest. */
export async function findActivitiesToRun(
  db: Reader,
  actor: Actor,
  { view, q, cursor }: schema.FindActivitiesToRunInput,
): Promise<Page> {
  const rows = await findMine(db, actor, view, PAGE_SIZE + 1, plainText(q ?? ''), cursor);
  const { items, nextCursor } = page(rows, (last) => writeTimeCursor(last.endsAt, last.id));
  const ids = items.map(({ id }) => id);
  const nextShifts = await findNextShifts(db, ids, clock.now(), ['planned', 'open']);
  const unconfirmed = await findUnconfirmed(db, ids);
  return {
    items: items.map(({ id, state, kind, title, placeName }) => ({
      ...{ id, state, kind, title, placeName },
      nextShift: nextShifts.get(id) ?? null,
      unconfirmed: unconfirmed.get(id) ?? 0,
    })),
    nextCursor,
    count: Math.min((await findMine(db, actor, view, MOST_COUNTED)).length, MOST_COUNTED),
  };
}

const MOST_COUNTED = 99;

/** Each place and each state walks its own index; a community and one of its grids may name the same activity. */
async function findMine(
  db: Reader,
  actor: Actor,
  view: View,
  most: number,
  words = '',
  cursor?: string,
): Promise<Activity[]> {
  const found = new Map<string, Activity>();
  const forward = view === 'running';
  const direction = forward ? 'ASC' : 'DESC';
  const unconfirmed = anyUnconfirmed(db);
  for (const place of placesOf(actor)) {
    for (const part of partsOf(view, cursor)) {
      const rows = await db
        .createQueryBuilder(Activity, 'activity')
        .where(
          words
            ? [
                { ...place, ...part, title: containing(words) },
                { ...place, ...part, placeName: containing(words) },
              ]
            : { ...place, ...part },
        )
        .andWhere(shownIn(unconfirmed.sql)[view], {
          ...unconfirmed.parameters,
          now: clock.now(),
          since: unconfirmedSince(),
        })
        .orderBy({ 'activity.endsAt': direction, 'activity.id': direction })
        .limit(most)
        .getMany();
      for (const row of rows) found.set(row.id, row);
    }
  }
  const sorted = [...found.values()].sort((a, b) => a.endsAt.getTime() - b.endsAt.getTime() || (a.id < b.id ? -1 : 1));
  return forward ? sorted : sorted.reverse();
}

const placesOf = (actor: Actor): FindOptionsWhere<Activity>[] => [
  ...[...new Set(scopesOf(actor, staffRoles))].flatMap((scopeId) => [{ gridId: scopeId }, { communityId: scopeId }]),
  ...[...new Set(scopesOf(actor, organisationRoles))].flatMap((scopeId) =>
    (['gridId', 'communityId', 'streetId', 'districtId'] as const).map((level) => ({
      makerId: actor.personId,
      [level]: scopeId,
    })),
  ),
];

const states = {
  draft: ['draft', 'checking'],
  running: ['published', 'cancelled'],
  over: ['published', 'cancelled'],
} as const;

/** The states a view may show, from the cursor on: first those that end in the same moment, then the rest. */
function partsOf(view: View, cursor: string | undefined): FindOptionsWhere<Activity>[] {
  const at = readTimeCursor(cursor);
  const further = view === 'running' ? MoreThan : LessThan;
  const fromHere: FindOptionsWhere<Activity>[] = at
    ? [{ endsAt: at.at, id: further(at.id) }, { endsAt: further(at.at) }]
    : [{}];
  return states[view].flatMap((state) => fromHere.map((part) => ({ state, ...part })));
}

/** Nothing is over while someone waits for their minutes; having ended, it goes before all that has not. */
const shownIn = (anyUnconfirmed: string): Record<View, string> => ({
  draft: '1 = 1',
  running: `activity.endsAt > :since AND (activity.endsAt > :now OR ${anyUnconfirmed})`,
  over: `activity.endsAt <= :now AND (activity.endsAt <= :since OR NOT ${anyUnconfirmed})`,
});
