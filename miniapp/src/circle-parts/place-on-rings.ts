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

function closestPair(groups: readonly Spot[], under: number): [number, number] | undefined {
  let found: [number, number] | undefined;
  let least = under;
  groups.forEach((one, i) => {
    for (let j = i + 1; j < groups.length; j += 1) {
      const away = distance(one, groups[j]!);
      if (away < least) [least, found] = [away, [i, j]];
    }
  });
  return found;
}

function join<S>(one: Gathered<S>, other: Gathered<S>): Gathered<S> {
  const services = [...one.services, ...other.services];
  const share = other.services.length / services.length;
  return { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share, services };
}

/** Each at its bearing and minutes; those a finger could not tell apart are gathered into one, the closest first. */
export function placeOnRings<S extends Placed>(services: readonly S[], target: number): Gathered<S>[] {
  const groups = services.flatMap((service): Gathered<S>[] => {
    const { minutes, bearing } = service;
    return minutes === null || bearing === null ? [] : [{ ...spotAt(radiusOf(minutes, target), bearing), services: [service] }];
  });
  for (let pair = closestPair(groups, target); pair; pair = closestPair(groups, target)) {
    const [i, j] = pair;
    const [other] = groups.splice(j, 1);
    groups[i] = join(groups[i]!, other!);
  }
  return groups;
}

const winds = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const;

/** 东北边 */
export const sayBearing = (bearing: number): string => `${winds[Math.round(bearing / 45) % 8]}边`;
