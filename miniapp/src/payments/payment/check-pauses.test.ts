import { pauseBefore } from './check-pauses';

it('asks a few times with growing pauses, and then leaves it to the person', () => {
  const pauses: number[] = [];
  for (let pause = pauseBefore(0); pause !== undefined; pause = pauseBefore(pauses.length)) pauses.push(pause);
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  expect(pauses.length).toBeGreaterThan(2);
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(30);
});
