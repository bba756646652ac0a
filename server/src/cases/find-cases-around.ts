import { In } from 'typeorm';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { FindCasesAroundAnswer, FindCasesAroundInput } from '@yuanli/shared/cases/cases.schema';
import type { Pace } from '@yuanli/shared/directory/walking-rings';
import { wayOnFoot, type Spot } from '../directory';
import { findCourtyardPlaces, getCourtyard, type CourtyardPlace } from '../places';
import type { Actor } from '../platform/actor';
import { byId, findByIndexes, indexName, type Reader } from '../platform/database';
import { positionOf, selectCase } from './case-card.presenter';
import { Case } from './case.entity';
import { presentCards } from './find-cases';

/**
 * The public cards of a community as a drawing around one of its courtyards shows them, the nearest first. What was marked
 * on the map stands there, everything else where its courtyard does. Looked through are the last 300: never more, however
 * long a community goes on.
 */
export async function findCasesAround(
  db: Reader,
  _actor: Actor | null,
  { courtyardId, view, category, pace }: FindCasesAroundInput,
): Promise<FindCasesAroundAnswer> {
  const centre = await getCourtyard(db, courtyardId);
  const indexes = [
    indexName('case_file', ['communityId', 'publicView', 'id']),
    indexName('case_file', ['communityId', 'publicView', 'category', 'id']),
  ];
  const last = await findByIndexes(db, Case, indexes, {
    select: { id: true, courtyardId: true, latitudeE6: true, longitudeE6: true },
    where: { communityId: centre.communityId, publicView: view, ...(category && { category }) },
    order: { id: 'DESC' },
    take: caseLimits.casesLookedThrough,
  });
  const places = await findCourtyardPlaces(db, [...new Set(last.map((row) => row.courtyardId))]);
  const ways = last.map((row) => ({ id: row.id, ...wayTo(centre, row, places.get(row.courtyardId), pace) }));
  // Of those equally near the last one first, as on the list.
  const nearest = ways.sort((a, b) => (a.minutes ?? FAR) - (b.minutes ?? FAR)).slice(0, caseLimits.casesOnRings);
  const rows = byId(
    await db.find(Case, { select: selectCase(), where: { id: In(nearest.map(({ id }) => id)), publicView: view } }),
  );
  const shown = nearest.flatMap((way) => (rows.has(way.id) ? [{ ...way, row: rows.get(way.id)! }] : []));
  const { items } = await presentCards(db, { items: shown.map(({ row }) => row), nextCursor: null }, false);
  return {
    items: items.map((item, n) => ({ ...item, minutes: shown[n]!.minutes, bearing: shown[n]!.bearing })),
    isOnMap: positionOf(centre) !== null,
    isCut: last.length === caseLimits.casesLookedThrough || nearest.length < last.length,
  };
}

const FAR = Number.MAX_SAFE_INTEGER;

interface Way {
  minutes: number | null;
  bearing: number | null;
}

/** From the courtyard in the middle to where a case stands: 0 minutes where that is the courtyard itself. */
function wayTo(centre: CourtyardPlace, row: Case, place: CourtyardPlace | undefined, pace: Pace): Way {
  const from: Spot | null = positionOf(centre);
  const marked = positionOf(row);
  if (!marked && row.courtyardId === centre.id) return { minutes: 0, bearing: null };
  const to = marked ?? (place ? positionOf(place) : null);
  return from && to ? wayOnFoot(from, to, pace) : { minutes: null, bearing: null };
}
