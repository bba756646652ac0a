import Taro from '@tarojs/taro';
import { askWechat } from './ask-wechat';

/** Hands a text to the person as a file: a download in a browser, elsewhere copied to paste into a chat or a note. Answers what was done, in words. Throws AppError. */
export async function exportText(text: string, name: string): Promise<string> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = name;
    link.click();
    return '文件已经下载';
  }
  await askWechat('剪切板', () => Taro.setClipboardData({ data: text }));
  return '内容已经复制，可以粘贴到微信的文件传输助手里保存';
}
