import { detour } from '@yuanli/shared/directory/walking-rings';
import type { Actor } from '../../platform/actor';
import { Refusal } from '../../platform/refusal';
import type { DirectoryDeps } from '../directory-deps';
import type { Spot } from '../services/spot';
import type { Ways } from '../walking/walking-routes';
import type { Centre } from './find-centre';

interface Seen extends Spot {
  /** From the centre, in a straight line. */
  straightMetres: number;
}

export interface Measured {
  /** The walking service answered. */
  isAsked: boolean;
  metresTo(place: Seen): number;
  /** The real way, not a guess from the straight line. */
  isReal(place: Seen): boolean;
}

/** A guess, rounded up: who is told five minutes should not need six. */
const guess = ({ straightMetres }: Seen): number => Math.ceil(straightMetres * detour);

export const byStraightLine: Measured = { isAsked: false, metresTo: guess, isReal: () => false };

/** The ways on foot as the walking service knows them; as straight lines where there is none, or it gives no answer. Outside of any read. */
export async function measureWalkingRoutes(
  deps: DirectoryDeps,
  actor: Actor | null,
  centre: Centre,
  places: readonly Seen[],
): Promise<Measured> {
  const ways = await findWays(deps, actor, centre, places);
  return ways ? byWays(ways) : byStraightLine;
}

/**
 * For a list that began by real ways: by any other measure places would come twice, or never. While the service gives no answer
 * the ways that are kept do; from where a person stands none are, and the rest has to wait.
 */
export async function measureOn(
  deps: DirectoryDeps,
  actor: Actor | null,
  centre: Centre,
  places: readonly Seen[],
): Promise<Measured> {
  const ways =
    (await findWays(deps, actor, centre, places)) ??
    (centre.isPersonal ? null : await deps.walking?.keptFromPlate(centre));
  if (!ways) throw new Refusal('directory.ways_unknown');
  return byWays(ways);
}

const byWays = (ways: Ways): Measured => ({
  isAsked: true,
  metresTo: (place) => ways(place) ?? guess(place),
  isReal: (place) => ways(place) !== null,
});

async function findWays(
  { walking, rateLimits }: DirectoryDeps,
  actor: Actor | null,
  centre: Centre,
  places: readonly Seen[],
): Promise<Ways | null> {
  if (!walking) return null;
  if (!centre.isPersonal) return walking.fromPlate(centre, places);
  return actor && (await mayAsk(rateLimits, actor)) ? walking.fromPerson(centre, places) : null;
}

/** Ways from where a person stands are asked for each time: so many a minute, for all of the district together and for one of them. */
const asking = { name: 'walking-from-person', seconds: 60, perPerson: 10, perAddress: 120 };

const mayAsk = (rateLimits: DirectoryDeps['rateLimits'], { personId }: Actor): Promise<boolean> =>
  rateLimits.spend(asking, 'all', personId).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
