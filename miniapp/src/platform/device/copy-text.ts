import Taro from '@tarojs/taro';
import { askWechat } from './ask-wechat';

/** Puts a text where it can be pasted from: an address that a mini-program may not open itself. Throws AppError. */
export async function copyText(text: string): Promise<void> {
  await askWechat('剪切板', () => Taro.setClipboardData({ data: text }));
}
