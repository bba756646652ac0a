import { clock, minutes } from '../../platform/clock';
import { selectPlain, type Database, type Tx } from '../../platform/database';
import type { Log } from '../../platform/log';
import { metresBetween, type Spot } from '../services/spot';
import { keyOf, roundSpot } from './round-spot';
import { WalkingTrouble, type WalkingService } from './walking-service';
import { WalkingRoute } from './walking-route.entity';

/** Metres on foot to a spot that was asked about; null where there is no way. */
export type Ways = (spot: Spot) => number | null;

export interface WalkingRoutes {
  /** The ways from a courtyard's plate, each asked for once and then kept. Null while the service gives no answer. */
  fromPlate(centre: Spot, spots: readonly Spot[]): Promise<Ways | null>;
  /** What is kept of them; nobody is asked. */
  keptFromPlate(centre: Spot): Promise<Ways>;
  /** The ways from where a person stands: rounded before anyone is asked, and kept nowhere. */
  fromPerson(centre: Spot, spots: readonly Spot[]): Promise<Ways | null>;
}

interface Parts {
  service: WalkingService;
  database: Database;
  log: Log;
}

type Metres = Map<string, number | null>;

/** Nearer than this the service sees no way at all. */
const NEXT_DOOR_METRES = 10;

/** Real ways on foot between rounded spots. Never call inside a read or a transaction: it asks outside and then the database. */
export function createWalkingRoutes({ service, database, log }: Parts): WalkingRoutes {
  // After trouble it is left alone for a minute. Each process learns this by itself; forgetting it costs one more try.
  let pausedUntil = new Date(0);

  const ask = async (
    centre: Spot,
    missing: readonly Spot[],
    take: (metres: Metres) => Promise<void>,
  ): Promise<boolean> => {
    if (missing.length > 0 && clock.now() < pausedUntil) return false;
    try {
      for (let from = 0; from < missing.length; from += service.batch) {
        const batch = missing.slice(from, from + service.batch);
        const metres = await service.measure(centre, batch);
        await take(new Map(batch.map((spot, at) => [keyOf(spot), metres[at] ?? null])));
      }
      return true;
    } catch (error) {
      if (!(error instanceof WalkingTrouble)) throw error;
      pausedUntil = new Date(clock.now().getTime() + minutes(1));
      log.warn({ status: error.status }, 'the walking service gives no answer, straight lines are shown for a minute');
      return false;
    }
  };

  return {
    async fromPlate(plate, spots) {
      const centre = roundSpot(plate);
      const known = await database.read((db) => findKept(db, centre));
      const isWhole = await ask(centre, missingOf(centre, spots, known), async (fresh) => {
        await keep(database, centre, fresh);
        for (const [key, metres] of fresh) known.set(key, metres);
      });
      return isWhole ? waysOf(centre, known) : null;
    },
    async keptFromPlate(plate) {
      const centre = roundSpot(plate);
      return waysOf(centre, await database.read((db) => findKept(db, centre)));
    },
    async fromPerson(person, spots) {
      const centre = roundSpot(person);
      const known: Metres = new Map();
      const isWhole = await ask(centre, missingOf(centre, spots, known), async (fresh) => {
        for (const [key, metres] of fresh) known.set(key, metres);
      });
      return isWhole ? waysOf(centre, known) : null;
    },
  };
}

const isNextDoor = (centre: Spot, spot: Spot): boolean => metresBetween(centre, spot) < NEXT_DOOR_METRES;

/** Each rounded spot once, without those next door. */
function missingOf(centre: Spot, spots: readonly Spot[], known: Metres): Spot[] {
  const wanted = new Map(spots.map(roundSpot).map((spot) => [keyOf(spot), spot]));
  return [...wanted].filter(([key, spot]) => !known.has(key) && !isNextDoor(centre, spot)).map(([, spot]) => spot);
}

const waysOf =
  (centre: Spot, known: Metres): Ways =>
  (spot) => {
    const rounded = roundSpot(spot);
    return isNextDoor(centre, rounded) ? metresBetween(centre, rounded) : (known.get(keyOf(rounded)) ?? null);
  };

async function findKept(db: Tx, centre: Spot): Promise<Metres> {
  const rows = await selectPlain<{ toSpot: string; metres: number | null }>(
    db,
    'SELECT toSpot, metres FROM walking_route WHERE fromSpot = ?',
    [keyOf(centre)],
  );
  return new Map(rows.map(({ toSpot, metres }) => [toSpot, metres]));
}

/** Two who asked at once were told the same: the second is not kept again. */
async function keep(database: Database, centre: Spot, fresh: Metres): Promise<void> {
  const fromSpot = keyOf(centre);
  const rows = [...fresh].map(([toSpot, metres]) => ({ fromSpot, toSpot, metres, measuredAt: clock.now() }));
  await database.inTransaction((tx) =>
    tx.createQueryBuilder().insert().into(WalkingRoute).values(rows).orIgnore().execute(),
  );
}
