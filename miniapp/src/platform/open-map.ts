import Taro from '@tarojs/taro';
import gcoord from 'gcoord';
import type { Spot } from './where-i-am';

/** A browser has no map of its own; the words of the address are enough there. */
export const canOpenMap = process.env.TARO_ENV === 'weapp';

/** The phone's map with the way to this place: kept as WGS-84, drawn by every map in China as GCJ-02, some hundred metres off. */
export async function openMap({ latitudeE6, longitudeE6 }: Spot, name: string): Promise<void> {
  const [longitude, latitude] = gcoord.transform([longitudeE6 / 1e6, latitudeE6 / 1e6], gcoord.WGS84, gcoord.GCJ02) as [number, number];
  await Taro.openLocation({ latitude, longitude, name }).catch(() => undefined);
}
