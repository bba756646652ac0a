import Taro from '@tarojs/taro';
import { askWechat } from './ask-wechat';
import { inGcj02 } from './open-map';
import { spotFrom } from './spot-from';
import type { Spot } from './location';

/** A browser has no map of its own. */
export const canChooseOnMap = process.env.TARO_ENV === 'weapp';

/** A place pointed at on the phone's map; undefined when the person changes their mind. Throws AppError. */
export async function chooseOnMap(near?: Spot): Promise<Spot | undefined> {
  const chosen = await askWechat('地图', () => Taro.chooseLocation(near ? inGcj02(near) : {}));
  return chosen && spotFrom('gcj02', Number(chosen.latitude), Number(chosen.longitude));
}
