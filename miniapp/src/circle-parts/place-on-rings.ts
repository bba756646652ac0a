import { ringMinutes } from '@yuanli/shared/directory/circle';

/** The drawing is a square of this many units, lengths of a 750-wide screen within the page's edges. */
export const side = 686;
const middle = side / 2;
const farthest = Math.max(...ringMinutes);

export interface Spot { x: number; y: number }
interface Placed { minutes: number | null; bearing: number | null }

/** Nothing is drawn onto the courtyard itself: minutes count from its edge. */
export function radiusOf(minutes: number, target: number): number {
  const edge = target * 0.55;
  // The outer ring leaves room for what stands on it.
  const outer = middle - target / 2 - 4;
  return edge + (Math.min(minutes, farthest) / farthest) * (outer - edge);
}

export function spotAt(radius: number, bearing: number): Spot {
  const angle = (bearing * Math.PI) / 180;
  return { x: middle + radius * Math.sin(angle), y: middle - radius * Math.cos(angle) };
}

export interface Gathered<S> extends Spot { services: S[] }

const distance = (one: Spot, other: Spot): number => Math.hypot(one.x - other.x, one.y - other.y);

/** Each at its bearing and minutes; one that a finger could not tell from an earlier one is gathered with it, so the order says who is shown. */
export function placeOnRings<S extends Placed>(services: readonly S[], target: number): Gathered<S>[] {
  const groups: Gathered<S>[] = [];
  for (const service of services) {
    const { minutes, bearing } = service;
    if (minutes === null || bearing === null) continue;
    const spot = spotAt(radiusOf(minutes, target), bearing);
    const [closest] = groups.filter((group) => distance(group, spot) < target).sort((one, other) => distance(one, spot) - distance(other, spot));
    if (closest) closest.services.push(service);
    else groups.push({ ...spot, services: [service] });
  }
  return groups;
}

const winds = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const;

/** 东北边 */
export const sayBearing = (bearing: number): string => `${winds[Math.round(bearing / 45) % 8]}边`;
