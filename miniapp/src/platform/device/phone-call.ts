import Taro from '@tarojs/taro';

/** Opens the phone's dialler; someone who changes their mind is not an error. */
export async function phoneCall(number: string): Promise<void> {
  await Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
}

/** The keys for a phone number. A browser's number field refuses the spaces people type, so there it is the keypad of the dialler. */
export const phoneKeys = (process.env.TARO_ENV === 'h5' ? 'tel' : 'number') as 'number';
