import { asAppError } from '../net/app-error';
import { readWechatFailure } from '../net/wechat-failure';

/**
 * Asks WeChat for something of the person's. Undefined: they changed their mind, which is no error. Throws AppError in
 * words where they, their phone or the console do not allow it. `subject` is named in them: 相册.
 */
export async function askWechat<T>(subject: string, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (thrown) {
    if (readWechatFailure(thrown) === 'cancelled') return undefined;
    throw asAppError(thrown, subject);
  }
}
