import type { Reader } from '../platform/database';
import { startOfMonth } from '@yuanli/shared/china-time';
import type * as schema from '@yuanli/shared/home/home.schema';
import { findCalendarWarning } from '../directory';
import { countHallMatters } from '../hall';
import { countUnreadMessages } from '../messages';
import { getCourtyard } from '../places';
import { scopesOf, type Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import { gainedSince, getBalance } from '../points';
import { countShiftsThisWeek } from '../volunteering';
import { countFulfilledSince, countOpenWishes } from '../wishes';
import { findTodos } from './find-todos';

/** Nobody reads a larger number off a tile. */
const MOST_OPEN = 99;
const MOST_SHIFTS = 99;
const MOST_MATTERS = 99;
const MOST_FULFILLED = 999;

/** The first screen in one request: what goes on around the courtyard, and what waits for me. */
export async function getHome(
  db: Reader,
  actor: Actor | null,
  { courtyardId }: schema.GetHomeInput,
): Promise<schema.GetHomeAnswer> {
  const { communityId } = await getCourtyard(db, courtyardId);
  const month = startOfMonth(clock.now());
  const open = await countOpenWishes(db, communityId, MOST_OPEN + 1);
  return {
    openWishes: Math.min(open, MOST_OPEN),
    openWishesIsFloor: open > MOST_OPEN,
    fulfilledThisMonth: await countFulfilledSince(db, communityId, month, MOST_FULFILLED),
    shiftsThisWeek: await countShiftsThisWeek(db, communityId, MOST_SHIFTS),
    hallMatters: await countHallMatters(db, communityId, MOST_MATTERS),
    waiting: actor ? await findTodos(db, actor) : [],
    deskNotices: findDeskNotices(actor),
    points: actor && {
      balance: await getBalance(db, communityId, actor.personId),
      gainedThisMonth: await gainedSince(db, communityId, actor.personId, month),
    },
    unread: actor ? await countUnreadMessages(db, actor.personId) : 0,
  };
}

/** For those who answer for opening hours and due days, and those who can mend it. */
function findDeskNotices(actor: Actor | null): schema.GetHomeAnswer['deskNotices'] {
  if (!actor || scopesOf(actor, ['community_worker', 'operator']).length === 0) return [];
  const warning = findCalendarWarning(clock.now());
  return warning ? [warning] : [];
}
