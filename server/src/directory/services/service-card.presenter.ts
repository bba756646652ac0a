import type { Reader } from '../../platform/database';
import { dayInChina } from '@yuanli/shared/china-time';
import type { z } from 'zod';
import type { Pace } from '@yuanli/shared/directory/walking-rings';
import type * as schema from '@yuanli/shared/directory/services.schema';
import { clock } from '../../platform/clock';
import { openStateOf } from '../hours/open-state';
import { findCardRows, type CardRow } from './card-rows';
import { findLiveNotices } from './live-notices';
import type { ServiceNotice } from './service-notice.entity';
import { bearingOf, minutesOnFoot, type Spot } from './spot';

export type ServiceCardAnswer = z.input<typeof schema.serviceCard>;

/** From where the cards are seen. */
export interface Viewpoint {
  centre: Spot;
  pace: Pace;
  /** The way on foot to each service. */
  metresTo(id: string): number;
}

/** Cards in the order of the ids, in two queries. Without a viewpoint nobody knows how far they are. */
export async function presentServiceCards(
  db: Reader,
  ids: readonly string[],
  favourites: ReadonlySet<string>,
  viewpoint: Viewpoint | null,
): Promise<ServiceCardAnswer[]> {
  const rows = await findCardRows(db, ids);
  const notices = await findLiveNotices(db, ids, dayInChina(clock.now()));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [presentServiceCard(row, notices.get(id) ?? [], favourites.has(id), viewpoint)] : [];
  });
}

/** `notices`: those that hold today or later, the next first. */
export function presentServiceCard(
  row: CardRow,
  notices: readonly ServiceNotice[],
  isFavourite: boolean,
  viewpoint: Viewpoint | null,
): ServiceCardAnswer {
  const {
    id,
    name,
    organizationName,
    category,
    address,
    latitudeE6,
    longitudeE6,
    status,
    phones,
    openingHours,
    slotMinutes,
  } = row;
  const [next] = notices;
  return {
    ...{ id, name, organizationName, category, address, latitudeE6, longitudeE6, status, isFavourite },
    ...(viewpoint ? placeFrom(viewpoint, row) : { minutes: null, metres: null, bearing: null }),
    openState: openStateOf(openingHours, notices, clock.now()),
    phone: phones[0] ?? null,
    notice: next ? presentNotice(next) : null,
    isWheelchairAccessible: Boolean(row.isWheelchairAccessible),
    isHomeVisit: Boolean(row.isHomeVisit),
    isFree: Boolean(row.isFree),
    takesBookings: slotMinutes !== null,
  };
}

function placeFrom({ centre, pace, metresTo }: Viewpoint, row: CardRow) {
  const metres = metresTo(row.id);
  return { metres, minutes: minutesOnFoot(metres, pace), bearing: bearingOf(centre, row) };
}

export const presentNotice = ({ id, kind, fromDay, untilDay }: ServiceNotice): z.input<typeof schema.notice> => ({
  id,
  kind,
  from: fromDay,
  until: untilDay,
});
