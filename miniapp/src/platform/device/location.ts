import Taro from '@tarojs/taro';

export interface Spot {
  latitudeE6: number;
  longitudeE6: number;
}

const millionths = (degrees: number): number => Math.round(degrees * 1_000_000);

/** Where the phone is now, WGS-84; only from a tap. Undefined when the person would rather not say, or it cannot be found. */
export async function getLocation(): Promise<Spot | undefined> {
  try {
    const { latitude, longitude } = await Taro.getLocation({ type: 'wgs84' });
    return { latitudeE6: millionths(latitude), longitudeE6: millionths(longitude) };
  } catch {
    return undefined;
  }
}
