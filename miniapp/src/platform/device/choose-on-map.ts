import Taro from '@tarojs/taro';
import { inGcj02 } from './open-map';
import { spotFrom } from './spot-from';
import type { Spot } from './location';

/** A browser has no map of its own. */
export const canChooseOnMap = process.env.TARO_ENV === 'weapp';

/** A place pointed at on the phone's map; undefined when the person changes their mind. */
export async function chooseOnMap(near?: Spot): Promise<Spot | undefined> {
  try {
    const { latitude, longitude } = await Taro.chooseLocation(near ? inGcj02(near) : {});
    return spotFrom('gcj02', Number(latitude), Number(longitude));
  } catch {
    return undefined;
  }
}
