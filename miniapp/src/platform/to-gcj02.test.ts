import { toGcj02 } from './to-gcj02';

it('agrees with the published example of coordtransform', () => {
  const { latitude, longitude } = toGcj02({ latitude: 39.915, longitude: 116.404 });
  expect(longitude).toBeCloseTo(116.410_244_499_169_38, 6);
  expect(latitude).toBeCloseTo(39.916_404_281_501_64, 6);
});
