import Taro from '@tarojs/taro';

/** Opens the phone's dialler; someone who changes their mind is not an error. */
export async function phoneCall(number: string): Promise<void> {
  await Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
}
