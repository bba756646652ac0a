import { dayInChina } from '@yuanli/shared/china-time';
import type * as schema from '@yuanli/shared/directory/services.schema';
import { selectPlain, type Reader } from '../../platform/database';
import { type NoticeDays, type OpenState, openStateOf } from '../hours/open-state';
import { findLiveNotices } from '../services/live-notices';
import type { NearService } from '../services/near-services';
import { wordsMatcher, type SearchWords } from '../services/search-words';

type Choice = Pick<
  schema.FindServicesInput,
  'category' | 'openNow' | 'wheelchair' | 'homeVisit' | 'free' | 'bookings' | 'q' | 'view'
>;

export interface Chosen<Service> {
  services: Service[];
  /** How many more there are that are not open, where only open ones are wanted. */
  notOpen: number;
  /** Where only open ones are wanted and none is: the one that opens next. */
  opensNext: Service | null;
}

interface Ranked {
  isOpen: boolean;
  /** Somebody can be asked: it has a phone, takes bookings or comes home. A playground and a shed for bicycles come after those. */
  isAttended: boolean;
}

/** Those of a circle that someone wants to see, as they stand at that moment. What costs the most is asked of the fewest. */
export async function chooseServices<Service extends NearService>(
  db: Reader,
  circle: readonly Service[],
  choice: Choice,
  at: Date,
): Promise<Chosen<Service & Ranked>> {
  const fitting = circle.filter(
    (service) =>
      (!choice.category || service.category === choice.category) &&
      (!choice.wheelchair || service.isWheelchairAccessible) &&
      (!choice.homeVisit || service.isHomeVisit) &&
      (!choice.free || service.isFree) &&
      (!choice.bookings || service.takesBookings),
  );
  const meant = choice.q ? await keepMeant(db, fitting, choice.q) : fitting;
  // All there is comes by nearness, on a list as on a drawing; what is looked for by words comes open first.
  if (!choice.openNow && (!choice.q || choice.view === 'rings'))
    return { services: rankAlike(meant), notOpen: 0, opensNext: null };
  const ranked = await rankByNow(db, meant, at);
  if (!choice.openNow) return { services: ranked, notOpen: 0, opensNext: null };
  const services = ranked.filter(({ isOpen }) => isOpen === (choice.openNow === 'yes'));
  if (choice.openNow === 'no') return { services, notOpen: 0, opensNext: null };
  return {
    services,
    notOpen: ranked.length - services.length,
    opensNext: services.length > 0 ? null : firstToOpen(ranked),
  };
}

const rankAlike = <Service extends NearService>(services: readonly Service[]): (Service & Ranked)[] =>
  services.map((service) => Object.assign(service, { isOpen: true, isAttended: true }));

async function rankByNow<Service extends NearService>(
  db: Reader,
  services: readonly Service[],
  at: Date,
): Promise<(Service & Ranked & { opensAt: Date | null })[]> {
  const rows = await readOf<{ openingHours: string | null; phones: string }>(db, services, 'openingHours, phones');
  const known = new Map(rows.map((row) => [row.id, row]));
  const notices = await findLiveNotices(
    db,
    services.map(({ id }) => id),
    dayInChina(at),
  );
  // Many have the same hours: each is read once.
  const states = new Map<string | null, OpenState>();
  const stateOf = (openingHours: string | null, itsNotices: NoticeDays[] | undefined): OpenState => {
    if (itsNotices) return openStateOf(openingHours, itsNotices, at);
    const state = states.get(openingHours) ?? openStateOf(openingHours, [], at);
    states.set(openingHours, state);
    return state;
  };
  return services.map((service) => {
    const { openingHours = null, phones = NO_PHONES } = known.get(service.id) ?? {};
    const { state, opensAt } = stateOf(openingHours, notices.get(service.id));
    return Object.assign(service, {
      isOpen: state === 'open' || state === 'closing_soon',
      isAttended: phones !== NO_PHONES || Boolean(service.takesBookings || service.isHomeVisit),
      opensAt,
    });
  });
}

const NO_PHONES = '[]';

function firstToOpen<Service extends { opensAt: Date | null; metres?: number }>(
  services: readonly Service[],
): Service | null {
  const opening = services.filter(({ opensAt }) => opensAt !== null);
  const [first] = opening.sort(
    (a, b) => a.opensAt!.getTime() - b.opensAt!.getTime() || (a.metres ?? 0) - (b.metres ?? 0),
  );
  return first ?? null;
}

async function keepMeant<Service extends NearService>(
  db: Reader,
  services: readonly Service[],
  q: string,
): Promise<Service[]> {
  const rows = await readOf<SearchWords>(db, services, 'searchText, searchPinyin, searchInitials');
  const matches = wordsMatcher(q);
  const items = await itemsAt(db, services);
  const meant = new Set([...rows, ...items].filter(matches).map(({ id }) => id));
  return services.filter(({ id }) => meant.has(id));
}

/** The items of counters among these services, each under the id of its counter: who looks for 低保 finds the window, once. */
async function itemsAt(db: Reader, services: readonly NearService[]): Promise<(SearchWords & { id: string })[]> {
  const counters = services.filter(({ category }) => category === 'government').map(({ id }) => id);
  if (counters.length === 0) return [];
  return selectPlain(
    db,
    `SELECT counterId AS id, searchText, searchPinyin, searchInitials FROM service_at_location
    WHERE counterId IN (${counters.map(() => '?').join(', ')}) AND status IN ('listed', 'to_verify')`,
    counters,
  );
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
