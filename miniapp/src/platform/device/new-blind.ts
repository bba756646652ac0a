import Taro from '@tarojs/taro';

const length = 24;

async function randomBytes(): Promise<Uint8Array> {
  if (process.env.TARO_ENV === 'h5') return crypto.getRandomValues(new Uint8Array(length));
  const { randomValues } = await Taro.getRandomValues({ length });
  return new Uint8Array(randomValues);
}

/** What a ballot is sent with, so that the trace of the request does not tell it to whoever tries the few choices: truly random, kept nowhere. */
export async function newBlind(): Promise<string> {
  return Array.from(await randomBytes(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
