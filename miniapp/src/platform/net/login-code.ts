import Taro from '@tarojs/taro';
import type { DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { readError } from './app-error';
import { readStored, store } from '../storage/storage';

const personaKey = 'persona';

/** Who the demo bar lets a newcomer be. */
export const readPersona = () => readStored<DemoPersona>(personaKey) ?? 'resident';
export const storePersona = (persona: DemoPersona) => store(personaKey, persona);

/** A browser and the local stand-in have no WeChat account behind them: the demo server gives a code for one of its people. */
async function demoCode(): Promise<string> {
  const { statusCode, data } = await Taro.request<{ code: string }>({
    url: `${API_BASE}/demo/login-code`,
    method: 'POST',
    header: { 'content-type': 'application/json' },
    data: { persona: readPersona() },
  });
  if (statusCode !== 200) throw readError(data);
  return data.code;
}

export async function loginCode(): Promise<string> {
  if (process.env.TARO_ENV === 'h5' || IS_DEMO) return demoCode();
  return (await Taro.login()).code;
}

/** As it will be read under 登录设备. */
export function deviceName(): string {
  if (process.env.TARO_ENV === 'h5') return '浏览器';
  const { brand, model } = Taro.getDeviceInfo();
  return `${brand} ${model}`.slice(0, 60);
}
