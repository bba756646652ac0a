import { detour } from '@yuanli/shared/directory/circle';
import type { Actor } from '../../platform/actor';
import { Refusal } from '../../platform/refusal';
import type { DirectoryDeps } from '../directory-deps';
import type { Spot } from '../services/spot';
import type { Ways } from '../walking/walking-ways';
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
export async function measureWays(deps: DirectoryDeps, actor: Actor | null, centre: Centre, places: readonly Seen[]): Promise<Measured> {
  const ways = await findWays(deps, actor, centre, places);
  if (!ways) return byStraightLine;
  return { isAsked: true, metresTo: (place) => ways(place) ?? guess(place), isReal: (place) => ways(place) !== null };
}

async function findWays({ walking, rateLimits }: DirectoryDeps, actor: Actor | null, centre: Centre, places: readonly Seen[]): Promise<Ways | null> {
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
