import Taro from '@tarojs/taro';
import gcoord from 'gcoord';
import type { Spot } from './location';

/** A browser has no map of its own; the words of the address are enough there. */
export const canOpenMap = process.env.TARO_ENV === 'weapp';

/** Kept as WGS-84, drawn by every map in China as GCJ-02, some hundred metres off. */
export function inGcj02({ latitudeE6, longitudeE6 }: Spot): { latitude: number; longitude: number } {
  const [longitude, latitude] = gcoord.transform([longitudeE6 / 1e6, latitudeE6 / 1e6], gcoord.WGS84, gcoord.GCJ02) as [
    number,
    number,
  ];
  return { latitude, longitude };
}

/** The phone's map with the way to this place. */
export async function openMap(spot: Spot, name: string): Promise<void> {
  await Taro.openLocation({ ...inGcj02(spot), name }).catch(() => undefined);
}
