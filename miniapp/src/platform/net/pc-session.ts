import { readStored, removeStored, store } from '../storage/storage';

const key = 'pc';

/** Whose session this computer has or had last, by a code that their phone confirmed. */
export const readPcPerson = () => readStored<string>(key);
export const storePcPerson = (personId: string) => store(key, personId);
export const removePcPerson = () => removeStored(key);

/** A browser knows no WeChat: the phone lets it in. In the demo only the one that was let in so before. */
export const signsInByCode = (): boolean => process.env.TARO_ENV === 'h5' && (!IS_DEMO || readPcPerson() !== undefined);

/** On the button that signs in. */
export const signInWord = (): string => (signsInByCode() ? '用手机扫码登录' : '用微信登录');
