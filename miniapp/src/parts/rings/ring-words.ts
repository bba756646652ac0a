import { ringMinutes } from '@yuanli/shared/directory/walking-rings';
import { farthest, radiusOf, side, spotAt, type Spot } from './place-on-rings';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
export interface Label {
  words: string;
  left: number;
  top: number;
}
interface Named extends Spot {
  name: string;
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;
const isInside = ({ left, top, width, height }: Box): boolean =>
  left >= 0 && top >= 0 && left + width <= side && top + height <= side;
const around = ({ x, y }: Spot, size: number): Box => ({
  left: x - size / 2,
  top: y - size / 2,
  width: size,
  height: size,
});

interface Drawing {
  dots: readonly Spot[];
  target: number;
  letter: number;
}

const mostNames = 6;
const longestName = 8;

/** Chinese letters are square, figures about half of that. */
const widthOf = (words: string, letter: number): number =>
  [...words].reduce((sum, one) => sum + (/[\x20-\x7e]/.test(one) ? 0.62 : 1.02), 0) * letter;

const heightOf = (letter: number): number => letter * 1.4;
const faceOf = (target: number): number => target * 0.72;

type Place = (width: number) => Spot;
type Put = (words: string, places: readonly Place[], mustStand?: boolean) => Label[];

const sharedArea = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top));

/**
 * Words go where nothing else stands, in the order of their weight; what finds no room is left to the list below.
 * What must stand goes where it covers the least.
 */
function labeller({ dots, target, letter }: Drawing, others: readonly Spot[]): Put {
  const taken = [...others, ...dots].map((spot) => around(spot, faceOf(target)));
  return (words, places, mustStand = false) => {
    const [width, height] = [widthOf(words, letter), heightOf(letter)];
    const boxes = places
      .map((place) => place(width))
      .map(({ x, y }): Box => ({ left: x, top: y, width, height }))
      .filter(isInside);
    const covered = (one: Box) => taken.reduce((sum, other) => sum + sharedArea(one, other), 0);
    const box =
      boxes.find((one) => !taken.some((other) => overlap(one, other))) ??
      (mustStand ? boxes.sort((one, other) => covered(one) - covered(other))[0] : undefined);
    if (!box) return [];
    taken.push(box);
    return [{ words, left: box.left, top: box.top }];
  };
}

function beside({ x, y }: Spot, { target, letter }: Drawing) {
  const [size, height] = [faceOf(target), heightOf(letter)];
  return [
    () => ({ x: x + size / 2 + 4, y: y - height / 2 }),
    (width: number) => ({ x: x - size / 2 - 4 - width, y: y - height / 2 }),
    (width: number) => ({ x: x - width / 2, y: y + size / 2 }),
    (width: number) => ({ x: x - width / 2, y: y - size / 2 - height }),
  ];
}

/** Where a ring is named, best first: at the top, at the bottom, then anywhere. */
const ringBearings = [0, 180, 90, 270, ...Array.from({ length: 24 }, (_, n) => n * 15)];

/** The words of the rings, and the names of the nearest; `end`: the minutes at which the drawing ends. */
export function ringWords(
  nearest: readonly Named[],
  drawing: Drawing,
  end = farthest,
): { rings: Label[]; names: Label[] } {
  const { target, letter } = drawing;
  const put = labeller(drawing, [{ x: side / 2, y: side / 2 }]);
  const onRing = (minutes: number) =>
    ringBearings.map((bearing) => (width: number) => {
      const { x, y } = spotAt(radiusOf(minutes, target, end), bearing);
      return { x: x - width / 2, y: y - heightOf(letter) / 2 };
    });
  const rings = ringMinutes.flatMap((minutes) => put(`${minutes}分钟`, onRing(minutes), true));
  const names = nearest
    .filter(({ name }) => name.length <= longestName)
    .slice(0, mostNames)
    .flatMap((one) => put(one.name, beside(one, drawing)));
  return { rings, names };
}

/** Names alone, where nothing is drawn but what they belong to. */
export function spotNames(named: readonly Named[], drawing: Drawing): Label[] {
  const put = labeller(drawing, []);
  return named.flatMap((one) => put(one.name, beside(one, drawing)));
}
