import { openMap } from './open-map';

const mockOpenLocation = jest.fn((_where: { latitude: number; longitude: number; name: string }) => Promise.resolve());
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { openLocation: (where: Parameters<typeof mockOpenLocation>[0]) => mockOpenLocation(where) },
}));

it('opens the map where China draws the place', async () => {
  await openMap({ latitudeE6: 39_915_000, longitudeE6: 116_404_000 }, '社区活动室');
  const [{ latitude, longitude, name }] = mockOpenLocation.mock.calls[0]!;
  // The published example of the conversion.
  expect(longitude).toBeCloseTo(116.410_244_499, 5);
  expect(latitude).toBeCloseTo(39.916_404_281, 5);
  expect(name).toBe('社区活动室');
});
