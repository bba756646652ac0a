import { ringMinutes } from '@yuanli/shared/directory/circle';
import { radiusOf, side, spotAt, type Spot } from './place-on-rings';

interface Box { left: number; top: number; width: number; height: number }
export interface Label { words: string; left: number; top: number }
interface Named extends Spot { name: string }

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width && other.left < one.left + one.width && one.top < other.top + other.height && other.top < one.top + one.height;
const isInside = ({ left, top, width, height }: Box): boolean => left >= 0 && top >= 0 && left + width <= side && top + height <= side;
const around = ({ x, y }: Spot, size: number): Box => ({ left: x - size / 2, top: y - size / 2, width: size, height: size });

interface Drawing { dots: readonly Spot[]; target: number; letter: number }

const mostNames = 6;
const longestName = 8;

/** Chinese letters are square, figures about half of that. */
const widthOf = (words: string, letter: number): number => [...words].reduce((sum, one) => sum + (/[\x20-\x7e]/.test(one) ? 0.62 : 1.02), 0) * letter;

/** Words go where nothing else stands, in the order of their weight; what finds no room is left to the list below. */
export function ringWords(nearest: readonly Named[], { dots, target, letter }: Drawing): { rings: Label[]; names: Label[] } {
  const size = target * 0.72;
  const taken = [around({ x: side / 2, y: side / 2 }, size), ...dots.map((dot) => around(dot, size))];
  const height = letter * 1.4;

  const put = (words: string, places: readonly ((width: number) => Spot)[]): Label[] => {
    const width = widthOf(words, letter);
    const box = places.map((place) => place(width)).map(({ x, y }): Box => ({ left: x, top: y, width, height })).find((one) => isInside(one) && !taken.some((other) => overlap(one, other)));
    if (!box) return [];
    taken.push(box);
    return [{ words, left: box.left, top: box.top }];
  };

  const onRing = (minutes: number) => [0, 180, 90, 270, 45, 135, 225, 315].map((bearing) => (width: number) => {
    const { x, y } = spotAt(radiusOf(minutes, target), bearing);
    return { x: x - width / 2, y: y - height / 2 };
  });
  const beside = ({ x, y }: Spot) => [
    () => ({ x: x + size / 2 + 4, y: y - height / 2 }),
    (width: number) => ({ x: x - size / 2 - 4 - width, y: y - height / 2 }),
    (width: number) => ({ x: x - width / 2, y: y + size / 2 }),
    (width: number) => ({ x: x - width / 2, y: y - size / 2 - height }),
  ];

  const rings = ringMinutes.flatMap((minutes) => put(`${minutes}分钟`, onRing(minutes)));
  const names = nearest.filter(({ name }) => name.length <= longestName).slice(0, mostNames).flatMap((one) => put(one.name, beside(one)));
  return { rings, names };
}
