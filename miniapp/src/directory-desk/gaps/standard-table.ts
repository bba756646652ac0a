import { ringMinutes, type RingMinutes } from '@yuanli/shared/directory/walking-rings';
import { facilities, facilityNames, type FacilityKind } from '@yuanli/shared/directory/facilities';
import type { CourtyardGaps } from '../directory-data';
import type { MeasuredService } from './measure-services';

/** One facility of the standard: what there is within its minutes, or how far the nearest lies. */
export interface FacilityRow {
  facility: FacilityKind;
  isMissing: boolean;
  /** Null: none in the district around. */
  nearest: { name: string; minutes: number; bearing: number | null } | null;
}

export interface Tier {
  tier: RingMinutes;
  rows: FacilityRow[];
}

/** The standard's table for one courtyard. What is missing is the server's word; how far what is there lies is measured here. */
export function standardTable(
  { missing }: Pick<CourtyardGaps, 'missing'>,
  near: readonly MeasuredService[],
  isOnlyMissing: boolean,
): Tier[] {
  const rowOf = (facility: FacilityKind): FacilityRow => {
    const gap = missing.find((one) => one.facility === facility);
    if (gap) return { facility, isMissing: true, nearest: nearestOf(gap, near) };
    const [nearest] = near.filter((one) => one.facility === facility).sort((one, other) => one.minutes - other.minutes);
    return { facility, isMissing: false, nearest: nearest ?? null };
  };
  return ringMinutes.map((tier) => ({
    tier,
    rows: facilityNames
      .filter((name) => facilities[name].tier === tier)
      .map(rowOf)
      .filter(({ isMissing }) => isMissing || !isOnlyMissing),
  }));
}

function nearestOf(
  { nearestId, nearestName: name, nearestMinutes: minutes }: CourtyardGaps['missing'][number],
  near: readonly MeasuredService[],
): FacilityRow['nearest'] {
  if (name === null || minutes === null) return null;
  return { name, minutes, bearing: near.find(({ id }) => id === nearestId)?.bearing ?? null };
}
