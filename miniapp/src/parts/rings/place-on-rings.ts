import { ringMinutes } from '@yuanli/shared/directory/walking-rings';

/** The drawing is a square of this many units, lengths of a 750-wide screen within the page's edges. */
export const side = 686;
const middle = side / 2;
export const farthest = Math.max(...ringMinutes);

export interface Spot {
  x: number;
  y: number;
}
interface Placed {
  minutes: number | null;
  bearing: number | null;
}

/** The minutes at which the drawing ends: at the outer ring, or at a rim beyond it where something lies further. */
export const endOf = (things: readonly Placed[]): number =>
  things.some(({ minutes }) => (minutes ?? 0) > farthest) ? farthest + 5 : farthest;

/** What is on the way is not drawn onto the courtyard itself: minutes count from its edge. What lies beyond the end stands on it. */
export function radiusOf(minutes: number, target: number, end = farthest): number {
  const edge = target * 0.55;
  // The outer ring leaves room for what stands on it.
  const outer = middle - target / 2 - 4;
  return edge + (Math.min(minutes, end) / end) * (outer - edge);
}

export function spotAt(radius: number, bearing: number): Spot {
  const angle = (bearing * Math.PI) / 180;
  return { x: middle + radius * Math.sin(angle), y: middle - radius * Math.cos(angle) };
}

export interface Gathered<T> extends Spot {
  gathered: T[];
}

const distance = (one: Spot, other: Spot): number => Math.hypot(one.x - other.x, one.y - other.y);

/** One that a finger could not tell from an earlier one is gathered with it, so the order says who is shown. */
export function gatherClose<T>(placed: readonly { spot: Spot; thing: T }[], target: number): Gathered<T>[] {
  const groups: Gathered<T>[] = [];
  for (const { spot, thing } of placed) {
    const [closest] = groups
      .filter((group) => distance(group, spot) < target)
      .sort((one, other) => distance(one, spot) - distance(other, spot));
    if (closest) closest.gathered.push(thing);
    else groups.push({ ...spot, gathered: [thing] });
  }
  return groups;
}

/** Not on the way to anywhere: in the courtyard itself. */
export const isInMiddle = ({ minutes }: Placed): boolean => minutes === 0;

/** Each at its bearing and minutes, what is in the middle there. */
export function placeOnRings<S extends Placed>(things: readonly S[], target: number): Gathered<S>[] {
  const end = endOf(things);
  const placed = things.flatMap((thing) => {
    const { minutes, bearing } = thing;
    if (isInMiddle(thing)) return [{ spot: { x: middle, y: middle }, thing }];
    return minutes === null || bearing === null
      ? []
      : [{ spot: spotAt(radiusOf(minutes, target, end), bearing), thing }];
  });
  return gatherClose(placed, target);
}

const compassPoints = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const;

/** 东北边 */
export const formatBearing = (bearing: number): string => `${compassPoints[Math.round(bearing / 45) % 8]}边`;
