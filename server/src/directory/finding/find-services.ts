import { detour } from '@yuanli/shared/directory/walking-rings';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { serviceCategoryNames } from '@yuanli/shared/directory/service-categories';
import type * as schema from '@yuanli/shared/directory/services.schema';
import type { Actor } from '../../platform/actor';
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

/** What I reach on foot in so many minutes from my courtyard or from where I stand: what I marked first, then the nearest. */
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
  const fitting = await chooseServices(db, services, input);
  const chosen = fitting
    .map((service) => Object.assign(service, { isFavourite: favourites.has(service.id) }))
    .sort(inOrder);
  const isRings = input.view === 'rings';
  const rest = cursor && !isRings ? chosen.filter((service) => inOrder(service, cursor) > 0) : chosen;
  const shown = rest.slice(0, isRings ? directoryLimits.ringServices : PAGE);
  const isCut = shown.length < rest.length;
  const metres = new Map(shown.map((service) => [service.id, service.metres]));
  const viewpoint = { centre, pace: input.pace, metresTo: (id: string) => metres.get(id)! };
  return {
    items: await presentServiceCards(db, [...metres.keys()], favourites, viewpoint),
    nextCursor: isCut && !isRings ? writeFindingCursor(shown.at(-1) as FoundPlace, measured.isAsked) : null,
    centre: { name: centre.name, latitudeE6: centre.latitudeE6, longitudeE6: centre.longitudeE6 },
    measuredBy: measureOf(measured, shown),
    categories: countByCategory(services),
    isCut: isCut && isRings,
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

/** Where a page ends, and by what its ways were measured: the next page is by the same. */
interface FindingCursor extends FoundPlace {
  isAsked: boolean;
}

/** A place in their order: favourites first, then the nearest; of those equally near the one entered first. */
interface FoundPlace {
  isFavourite: boolean;
  metres: number;
  id: string;
}

const inOrder = (a: FoundPlace, b: FoundPlace): number =>
  Number(b.isFavourite) - Number(a.isFavourite) || a.metres - b.metres || (a.id < b.id ? -1 : Number(a.id > b.id));

const writeFindingCursor = ({ isFavourite, metres, id }: FoundPlace, isAsked: boolean): string =>
  [isAsked ? 'way' : 'line', isFavourite ? 'mine' : 'all', metres, id].join('.');

/** Null at the beginning, and for what is no cursor of ours. */
function readFindingCursor(cursor: string | undefined): FindingCursor | null {
  const [, by, whose, metres, id] = /^(way|line)\.(mine|all)\.(\d{1,9})\.(\w{26})$/.exec(cursor ?? '') ?? [];
  return id ? { isAsked: by === 'way', isFavourite: whose === 'mine', metres: Number(metres), id } : null;
}
