import Taro from '@tarojs/taro';
import { toGcj02 } from './to-gcj02';
import type { Spot } from './where-i-am';

/** A browser has no map of its own; the words of the address are enough there. */
export const canOpenMap = process.env.TARO_ENV === 'weapp';

/** The phone's map with the way to this place. */
export async function openMap({ latitudeE6, longitudeE6 }: Spot, name: string): Promise<void> {
  await Taro.openLocation({ ...toGcj02({ latitude: latitudeE6 / 1e6, longitude: longitudeE6 / 1e6 }), name }).catch(() => undefined);
}
