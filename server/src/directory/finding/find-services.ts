import { detour } from '@yuanli/shared/directory/walking-rings';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { serviceCategoryNames } from '@yuanli/shared/directory/service-categories';
import type * as schema from '@yuanli/shared/directory/services.schema';
import type { Actor } from '../../platform/actor';
import { clock, days, minutes } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { ensure, Refusal } from '../../platform/refusal';
import type { DirectoryDeps } from '../directory-deps';
import { findFavourites } from '../services/find-favourites';
import { findNearServices, type NearService } from '../services/near-services';
import { presentServiceCards } from '../services/service-card.presenter';
import { metresAMinute } from '../services/spot';
import { chooseServices } from './choose-services';
import { type Centre, findCentre } from './find-centre';
import { byStraightLine, type Measured, measureOn, measureWalkingRoutes } from './measure-walking-routes';

type Input = schema.FindServicesInput;
type Answer = schema.FindServicesAnswer;

interface Surroundings {
  centre: Centre;
  measured: Measured;
  /** Within reach on foot. */
  services: WithinReach[];
}

type WithinReach = NearService & { metres: number };

const PAGE = 20;

/**
 * What I reach on foot in so many minutes from my courtyard or from where I stand: what I marked first, then the nearest. Of what is
 * open now, or found by words: what is open first, of that what I marked, then where somebody can be asked, then the nearest.
 */
export const findServices =
  (deps: DirectoryDeps) =>
  async (actor: Actor | null, input: Input): Promise<Answer> => {
    const cursor = readFindingCursor(input.cursor);
    const found = await findWithinReach(deps, actor, input, cursor);
    return deps.database.read((db) => answer(db, actor, found, input, cursor));
  };

async function findWithinReach(
  deps: DirectoryDeps,
  actor: Actor | null,
  input: Input,
  cursor: FindingCursor | null,
): Promise<Surroundings> {
  const reach = input.minutes * metresAMinute(input.pace);
  const isAsked = cursor?.isAsked ?? deps.walking !== null;
  const { centre, near } = await deps.database.read(async (db) => {
    const known = await needCentre(db, input);
    // No way is shorter than the straight line, and without the service each is so much longer.
    return { centre: known, near: await findNearServices(db, known, isAsked ? reach : reach / detour) };
  });
  const measured = isAsked
    ? await (cursor ? measureOn : measureWalkingRoutes)(deps, actor, centre, near)
    : byStraightLine;
  const services = near
    .map((service) => Object.assign(service, { metres: measured.metresTo(service) }))
    .filter(({ metres }) => metres <= reach);
  return { centre, measured, services };
}

async function needCentre(db: Reader, input: Input): Promise<Centre> {
  const centre = await findCentre(db, input);
  if (!centre && !input.courtyardId)
    throw new Refusal('request.invalid', { courtyardId: '请先选择院子，或者用您现在的位置' });
  ensure(centre, 'directory.no_centre');
  return centre;
}

async function answer(
  db: Reader,
  actor: Actor | null,
  { centre, measured, services }: Surroundings,
  input: Input,
  cursor: FindingCursor | null,
): Promise<Answer> {
  const favourites = await findFavourites(db, actor);
  const at = cursor?.at ?? wholeMinute(clock.now());
  const { services: fitting, notOpen, opensNext } = await chooseServices(db, services, input, at);
  const chosen = fitting
    .map((service) => Object.assign(service, { rank: rankOf(service, favourites.has(service.id)) }))
    .sort(inOrder);
  const isRings = input.view === 'rings';
  const rest = cursor && !isRings ? chosen.filter((service) => inOrder(service, cursor) > 0) : chosen;
  const shown = rest.slice(0, isRings ? directoryLimits.ringServices : PAGE);
  const isCut = shown.length < rest.length;
  const presented = [...shown, ...(opensNext ? [opensNext] : [])];
  const metres = new Map(presented.map((service) => [service.id, service.metres]));
  const viewpoint = { centre, pace: input.pace, metresTo: (id: string) => metres.get(id)! };
  const cards = await presentServiceCards(db, [...metres.keys()], favourites, viewpoint);
  return {
    items: opensNext ? [] : cards,
    nextCursor: isCut && !isRings ? writeFindingCursor(shown.at(-1)!, measured.isAsked, at) : null,
    centre: { name: centre.name, latitudeE6: centre.latitudeE6, longitudeE6: centre.longitudeE6 },
    measuredBy: measureOf(measured, presented),
    categories: countByCategory(services),
    isCut: isCut && isRings,
    notOpen,
    opensNext: (opensNext && cards[0]) ?? null,
  };
}

function measureOf({ isAsked, isReal }: Measured, shown: readonly WithinReach[]): Answer['measuredBy'] {
  if (isAsked && shown.every(isReal)) return 'walking_service';
  return shown.some(isReal) ? 'mixed' : 'straight_line';
}

function countByCategory(services: readonly NearService[]): Answer['categories'] {
  const counts = new Map<string, number>();
  for (const { category } of services) counts.set(category, (counts.get(category) ?? 0) + 1);
  return serviceCategoryNames.flatMap((category) =>
    counts.has(category) ? [{ category, count: counts.get(category)! }] : [],
  );
}

/** Where a page ends, by what its ways were measured, and when it was looked at what is open: the next page is by the same. */
interface FindingCursor extends FoundPlace {
  isAsked: boolean;
  at: Date;
}

/** A place in their order: by rank, then the nearest; of those equally near the one entered first. */
interface FoundPlace {
  rank: number;
  metres: number;
  id: string;
}

const rankOf = ({ isOpen, isAttended }: { isOpen: boolean; isAttended: boolean }, isFavourite: boolean): number =>
  (isOpen ? 0 : 4) + (isFavourite ? 0 : 2) + (isAttended ? 0 : 1);

const inOrder = (a: FoundPlace, b: FoundPlace): number =>
  a.rank - b.rank || a.metres - b.metres || (a.id < b.id ? -1 : Number(a.id > b.id));

/** Doors open and close at whole minutes, so what is open stays the same until the next. */
const wholeMinute = (moment: Date): Date => new Date(Math.floor(moment.getTime() / minutes(1)) * minutes(1));

const writeFindingCursor = ({ rank, metres, id }: FoundPlace, isAsked: boolean, at: Date): string =>
  [isAsked ? 'way' : 'line', rank, metres, at.getTime() / minutes(1), id].join('.');

/** Null at the beginning, and for what is no cursor of ours of the last day. */
function readFindingCursor(cursor: string | undefined): FindingCursor | null {
  const [, by, rank, metres, minute, id] =
    /^(way|line)\.([0-7])\.(\d{1,9})\.(\d{1,9})\.(\w{26})$/.exec(cursor ?? '') ?? [];
  if (!id) return null;
  const at = new Date(Number(minute) * minutes(1));
  const age = clock.now().getTime() - at.getTime();
  if (age < 0 || age > days(1)) return null;
  return { isAsked: by === 'way', rank: Number(rank), metres: Number(metres), at, id };
}
