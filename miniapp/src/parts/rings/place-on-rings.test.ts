import { endOf, placeOnRings, radiusOf, formatBearing, side, spotAt } from './place-on-rings';
import { ringWords } from './ring-words';

const service = (minutes: number, bearing: number) => ({ minutes, bearing });
const targets = [88, 120, 128];

describe.each(targets)('rings for fingers of %d', (target) => {
  const many = Array.from({ length: 150 }, (_, index) => service(1 + ((index * 7) % 15), (index * 53) % 360));
  const dots = placeOnRings(many, target);

  it('leaves each far enough from every other to be hit, within the drawing, and drops none', () => {
    const near = dots.flatMap((one, i) =>
      dots.slice(i + 1).filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < target),
    );
    expect(near).toEqual([]);
    const isInside = (value: number) => value >= target / 2 && value <= side - target / 2;
    expect(dots.filter(({ x, y }) => !isInside(x) || !isInside(y))).toEqual([]);
    expect(dots.flatMap(({ gathered }) => gathered)).toHaveLength(150);
  });

  it('names each ring, however many places there are and however large the letters', () => {
    for (const letter of [28, 38, 42, 52]) {
      const { rings } = ringWords([], { dots, target, letter });
      expect(rings.map(({ words }) => words)).toEqual(['5分钟', '10分钟', '15分钟']);
    }
  });

  it('says nothing over anything else, nor beyond the edge', () => {
    const few = placeOnRings([service(2, 10), service(7, 95), service(12, 200), service(14, 270)], target);
    const { rings, names } = ringWords(
      few.map(({ x, y }, index) => ({ x, y, name: `第${index}家小店` })),
      { dots: few, target, letter: 28 },
    );
    expect(rings.length).toBe(3);
    expect(names.length).toBeGreaterThan(1);
    expect([...rings, ...names].filter(({ left, top }) => left < 0 || top < 0 || left > side || top > side)).toEqual(
      [],
    );
  });
});

it('stands north up, and farther out with the minutes', () => {
  const [north] = placeOnRings([service(10, 0)], 88);
  expect(north).toMatchObject({ x: side / 2 });
  expect(north!.y).toBeLessThan(side / 2);
  const east = spotAt(100, 90);
  expect([Math.round(east.x - side / 2), Math.round(east.y - side / 2)]).toEqual([100, 0]);
  expect(radiusOf(15, 88)).toBeGreaterThan(radiusOf(10, 88));
  expect(radiusOf(99, 88)).toBe(radiusOf(15, 88));
});

it('puts what lies beyond the rings on a rim of its own', () => {
  const services = [service(15, 0), service(22, 90), service(31, 270)];
  const fromMiddle = placeOnRings(services, 88).map(({ x, y }) => Math.round(Math.hypot(x - side / 2, y - side / 2)));
  expect(fromMiddle[0]).toBe(Math.round(radiusOf(15, 88, endOf(services))));
  expect(fromMiddle[1]).toBe(fromMiddle[2]);
  expect(fromMiddle[1]! - fromMiddle[0]!).toBeGreaterThan(44);
});

it('gathers in the middle what is in the courtyard itself, and what a finger could not tell from it', () => {
  const here = { minutes: 0, bearing: null };
  const dots = placeOnRings([here, here, service(1, 90), service(14, 90)], 88);
  expect(dots).toHaveLength(2);
  expect(dots[0]).toMatchObject({ x: side / 2, y: side / 2, gathered: [here, here, service(1, 90)] });
});

it('leaves out what nobody knows the way to', () => {
  expect(placeOnRings([{ minutes: null, bearing: null }], 88)).toEqual([]);
});

it.each([
  [0, '北边'],
  [44, '东北边'],
  [350, '北边'],
  [225, '西南边'],
])('%d degrees are %s', (bearing, words) => expect(formatBearing(bearing)).toBe(words));
