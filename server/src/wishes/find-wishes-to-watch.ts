import { In, LessThan, LessThanOrEqual, MoreThan, type FindOptionsWhere } from 'typeorm';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import type * as schema from '@yuanli/shared/wishes/wishes.schema';
import { findPlaceNames } from '../places';
import type { Actor } from '../platform/actor';
import { clock, days, fromNow } from '../platform/clock';
import type { Reader } from '../platform/database';
import { idCursor, page } from '../platform/list';
import { byId, walkMyPlaces, withWords } from './find-wishes-to-review';
import { cardColumns, presentWishCard } from './wish-card.presenter';
import type { Wish } from './wish.entity';

/** Counted no further. */
const MOST = 99;

type Where = FindOptionsWhere<Wish>;

/** What becomes of the wishes in my places, the oldest first. */
export async function findWishesToWatch(
  db: Reader,
  actor: Actor,
  { view, q, cursor = '' }: schema.FindWishesToWatchInput,
): Promise<schema.FindWishesToWatchAnswer> {
  const wheres = shownIn(view).flatMap((where) => withWords({ ...where, id: MoreThan(cursor) }, q));
  const { items, nextCursor } = page(await walkMyPlaces(db, actor, wheres, byId, columns), idCursor);
  const names = await findPlaceNames(
    db,
    items.map(({ courtyardId }) => courtyardId),
  );
  return {
    items: items.map((row) => ({
      ...presentWishCard(row, names.get(row.courtyardId) ?? ''),
      openSince: row.status === 'open' ? row.statusAt : null,
      expiresAt: row.expiresAt,
      claimantRole: row.claimantRole,
      holdUntil: row.holdUntil,
    })),
    nextCursor,
    count: (await walkMyPlaces(db, actor, shownIn(view), byId, { id: true }, MOST)).length,
  };
}

const columns = Object.fromEntries(
  [...cardColumns, 'expiresAt', 'claimantRole', 'holdUntil'].map((column) => [column, true]),
);

function shownIn(view: schema.FindWishesToWatchInput['view']): Where[] {
  if (view === 'claimed') return [{ status: In(['claimed', 'delivered']) }];
  if (view === 'overdue') return [{ status: In(['open', 'claimed']), wantedBefore: LessThan(clock.now()) }];
  if (view !== 'long_open') return [{ status: view }];
  return [
    { status: 'open', statusAt: LessThanOrEqual(fromNow(-days(wishLimits.longOpenDays))) },
    { status: 'open', expiresAt: LessThanOrEqual(fromNow(days(wishLimits.expiresSoonDays))) },
  ];
}
