import type { Reader } from '../platform/database';
import { startOfMonth } from '@yuanli/shared/china-time';
import type * as schema from '@yuanli/shared/home/home.schema';
import { findJustDoneCases } from '../cases';
import { countOpenServices, findCalendarWarning } from '../directory';
import { countHallMatters } from '../hall';
import { countUnreadMessages, findNewestUnread } from '../messages';
import { getCourtyard } from '../places';
import { scopesOf, type Actor } from '../platform/actor';
import { clock, days, fromNow } from '../platform/clock';
import { gainedSince, getBalance } from '../points';
import { countShiftsThisWeek } from '../volunteering';
import { countOpenWishes, findJustDone } from '../wishes';
import { findDuty } from './find-duty';
import { findTodos } from './find-todos';

/** Nobody reads a larger number off a tile. */
const MOST = 99;
const MOST_JUST_DONE = 2;

/** The first screen in one request: what goes on around the courtyard, and what waits for me. */
export async function getHome(
  db: Reader,
  actor: Actor | null,
  { courtyardId }: schema.GetHomeInput,
): Promise<schema.GetHomeAnswer> {
  const courtyard = await getCourtyard(db, courtyardId);
  const { communityId } = courtyard;
  const month = startOfMonth(clock.now());
  const open = await countOpenWishes(db, communityId, MOST + 1);
  const unread = actor ? await countUnreadMessages(db, actor.personId) : 0;
  return {
    duty: await findDuty(db, courtyard),
    openServices: await countOpenServices(db, communityId, MOST),
    openWishes: Math.min(open, MOST),
    openWishesIsFloor: open > MOST,
    shiftsThisWeek: await countShiftsThisWeek(db, communityId, MOST),
    hallMatters: await countHallMatters(db, communityId, MOST),
    justDone: await findAllJustDone(db, communityId),
    waiting: actor ? await findTodos(db, actor) : [],
    deskNotices: findDeskNotices(actor),
    points: actor && {
      balance: await getBalance(db, communityId, actor.personId),
      gainedThisMonth: await gainedSince(db, communityId, actor.personId, month),
    },
    unread,
    newestUnread: actor && unread > 0 ? await findNewestUnread(db, actor.personId) : null,
  };
}

/** The services that know of something done for a neighbour. */
const sources = [findJustDone, findJustDoneCases];

/** 刚办好的: what was done in the community within the last seven days, of all sources, the last first. */
async function findAllJustDone(db: Reader, communityId: string): Promise<schema.GetHomeAnswer['justDone']> {
  const since = fromNow(-days(7));
  const found = [];
  for (const find of sources) found.push(...(await find(db, communityId, since, MOST_JUST_DONE)));
  return found.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, MOST_JUST_DONE);
}

/** For those who answer for opening hours and due days, and those who can mend it. */
function findDeskNotices(actor: Actor | null): schema.GetHomeAnswer['deskNotices'] {
  if (!actor || scopesOf(actor, ['community_worker', 'operator']).length === 0) return [];
  const warning = findCalendarWarning(clock.now());
  return warning ? [warning] : [];
}
