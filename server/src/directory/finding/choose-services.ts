import { dayInChina } from '@yuanli/shared/china-time';
import type * as schema from '@yuanli/shared/directory/services.schema';
import { clock } from '../../platform/clock';
import { selectPlain, type Reader } from '../../platform/database';
import { openStateOf } from '../hours/open-state';
import { findLiveNotices } from '../services/live-notices';
import type { NearService } from '../services/near-services';
import { wordsMatcher, type SearchWords } from '../services/search-words';

type Choice = Pick<
  schema.FindServicesInput,
  'category' | 'openNow' | 'wheelchair' | 'homeVisit' | 'free' | 'bookings' | 'q'
>;

/** Those of a circle that someone wants to see. What costs the most is asked of the fewest. */
export async function chooseServices<Service extends NearService>(
  db: Reader,
  circle: readonly Service[],
  choice: Choice,
): Promise<Service[]> {
  const fitting = circle.filter(
    (service) =>
      (!choice.category || service.category === choice.category) &&
      (!choice.wheelchair || service.isWheelchairAccessible) &&
      (!choice.homeVisit || service.isHomeVisit) &&
      (!choice.free || service.isFree) &&
      (!choice.bookings || service.takesBookings),
  );
  const meant = choice.q ? await keepMeant(db, fitting, choice.q) : fitting;
  return choice.openNow ? keepOpen(db, meant) : meant;
}

async function keepMeant<Service extends NearService>(
  db: Reader,
  services: readonly Service[],
  q: string,
): Promise<Service[]> {
  const rows = await readOf<SearchWords>(db, services, 'searchText, searchPinyin, searchInitials');
  const matches = wordsMatcher(q);
  const meant = new Set(rows.filter(matches).map(({ id }) => id));
  return services.filter(({ id }) => meant.has(id));
}

async function keepOpen<Service extends NearService>(db: Reader, services: readonly Service[]): Promise<Service[]> {
  const now = clock.now();
  const rows = await readOf<{ openingHours: string | null }>(db, services, 'openingHours');
  const notices = await findLiveNotices(
    db,
    services.map(({ id }) => id),
    dayInChina(now),
  );
  const isOpen = ({ id, openingHours }: (typeof rows)[number]) =>
    ['open', 'closing_soon'].includes(openStateOf(openingHours, notices.get(id) ?? [], now).state);
  const open = new Set(rows.filter(isOpen).map(({ id }) => id));
  return services.filter(({ id }) => open.has(id));
}

async function readOf<Columns>(
  db: Reader,
  services: readonly NearService[],
  columns: string,
): Promise<(Columns & { id: string })[]> {
  if (services.length === 0) return [];
  const marks = services.map(() => '?').join(', ');
  return selectPlain(
    db,
    `SELECT id, ${columns} FROM service_at_location WHERE id IN (${marks})`,
    services.map(({ id }) => id),
  );
}
