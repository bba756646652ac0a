import { detour, type Pace, paces } from '@yuanli/shared/directory/walking-rings';
import { facilities } from '@yuanli/shared/directory/facilities';
import { farthest } from '../../parts/rings/place-on-rings';
import type { Spot } from '../../platform/device/location';
import type { Gaps, CourtyardGaps } from '../directory-data';

const metresADegree = 111_195;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Each service as the drawing wants it: minutes on foot and bearing. Within a district the earth is flat enough. */
export const measureServices = (centre: Spot, services: Gaps['services'], pace: Pace) =>
  services.map(({ id, name, facility, latitudeE6, longitudeE6 }) => {
    const north = ((latitudeE6 - centre.latitudeE6) / 1e6) * metresADegree;
    const east =
      ((longitudeE6 - centre.longitudeE6) / 1e6) * metresADegree * Math.cos(radians(centre.latitudeE6 / 1e6));
    const metres = Math.hypot(north, east) * detour;
    return {
      id,
      name,
      facility,
      latitudeE6,
      longitudeE6,
      category: facilities[facility].category,
      minutes: Math.max(1, Math.ceil(metres / paces[pace] / 60)),
      bearing: Math.round((Math.atan2(east, north) * 180) / Math.PI + 360) % 360,
    };
  });

export type MeasuredService = ReturnType<typeof measureServices>[number];

/** What there is within the rings, and beyond them the nearest of each facility that is missing, as far as the server says. */
export function servicesToDraw(missing: CourtyardGaps['missing'], seen: readonly MeasuredService[]): MeasuredService[] {
  const beyond = new Map(
    missing.flatMap(({ nearestId, nearestMinutes }) =>
      nearestId !== null && nearestMinutes !== null && nearestMinutes > farthest ? [[nearestId, nearestMinutes]] : [],
    ),
  );
  return seen.flatMap((one) => {
    const minutes = beyond.get(one.id) ?? one.minutes;
    return beyond.has(one.id) || minutes <= farthest ? [{ ...one, minutes }] : [];
  });
}
