import { readDegrees } from './read-degrees';

it.each([
  ['28.1947, 112.9769', 28.1947, 112.9769],
  ['112.9769,28.1947', 28.1947, 112.9769],
  ['北纬28.1947°，东经112.9769°', 28.1947, 112.9769],
  ['２８．１９４７　１１２．９７６９', 28.1947, 112.9769],
])('reads %s', (typed, latitude, longitude) => expect(readDegrees(typed)).toEqual({ latitude, longitude }));

it.each(['', '28.19', '28.19 112.97 35', '128 112', '2.1 112.9', '青石街18号'])('knows no place by “%s”', (typed) =>
  expect(readDegrees(typed)).toBeUndefined(),
);
