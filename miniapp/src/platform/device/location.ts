import Taro from '@tarojs/taro';
import { AppError } from '../net/app-error';
import { askWechat } from './ask-wechat';

export interface Spot {
  latitudeE6: number;
  longitudeE6: number;
}

const millionths = (degrees: number): number => Math.round(degrees * 1_000_000);

/** Where the phone is now, WGS-84; only from a tap. Undefined when the person changes their mind. Throws AppError in words. */
export async function getLocation(): Promise<Spot | undefined> {
  const ask = () => Taro.getLocation({ type: 'wgs84' });
  const found = await (process.env.TARO_ENV === 'h5' ? ask().catch(refuseBrowser) : askWechat('位置', ask));
  return found && { latitudeE6: millionths(found.latitude), longitudeE6: millionths(found.longitude) };
}

function refuseBrowser(): never {
  throw new AppError('permission.system', '没有取到位置，请在浏览器里允许定位，再试一次');
}
