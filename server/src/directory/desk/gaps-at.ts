import { detour, type Pace } from '@yuanli/shared/directory/walking-rings';
import { facilities, facilityNames, type FacilityKind } from '@yuanli/shared/directory/facilities';
import { metresBetween, minutesOnFoot, type Spot } from '../services/spot';
import type { FoundFacility } from './find-facilities';

interface Gap {
  facility: FacilityKind;
  tier: 5 | 10 | 15;
  nearestId: string | null;
  nearestMinutes: number | null;
  nearestName: string | null;
}

/** What the standard wants within its minutes of this spot and is not there; and how much is. Further than `farthest` metres nothing counts. */
export function gapsAt(
  spot: Spot,
  around: readonly FoundFacility[],
  pace: Pace,
  farthest: number,
): { missing: Gap[]; found: number } {
  const nearest = nearestOfEach(spot, around);
  const missing = facilityNames.flatMap((facility): Gap[] => {
    const { tier } = facilities[facility];
    const one = nearest.get(facility);
    const metres = one ? metresBetween(spot, one) : Infinity;
    if (!one || metres > farthest)
      return [{ facility, tier, nearestId: null, nearestMinutes: null, nearestName: null }];
    const nearestMinutes = minutesOnFoot(metres * detour, pace);
    return nearestMinutes <= tier ? [] : [{ facility, tier, nearestId: one.id, nearestMinutes, nearestName: one.name }];
  });
  return { missing, found: facilityNames.length - missing.length };
}

/** Compared on a flat map, which within a few kilometres puts them in the same order as the round earth, in a hundredth of the time. */
function nearestOfEach(spot: Spot, around: readonly FoundFacility[]): Map<FacilityKind, FoundFacility> {
  const shrink = Math.cos((spot.latitudeE6 / 1_000_000) * (Math.PI / 180));
  const farOff = ({ latitudeE6, longitudeE6 }: Spot): number =>
    (latitudeE6 - spot.latitudeE6) ** 2 + ((longitudeE6 - spot.longitudeE6) * shrink) ** 2;
  const nearest = new Map<FacilityKind, FoundFacility>();
  for (const one of around) {
    const known = nearest.get(one.facility);
    if (!known || farOff(one) < farOff(known)) nearest.set(one.facility, one);
  }
  return nearest;
}
