import Taro from '@tarojs/taro';
import { askWechat } from './ask-wechat';

export interface ChosenFile {
  path: string;
  name: string;
}

function chooseInBrowser(extensions: string[]): Promise<ChosenFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = extensions.map((extension) => `.${extension}`).join(',');
    input.onchange = () => {
      const file = input.files?.[0];
      resolve(file && { path: URL.createObjectURL(file), name: file.name });
    };
    input.oncancel = () => resolve(undefined);
    input.click();
  });
}

/** One file: on a phone from a chat, where files are sent to oneself. Undefined when the person changes their mind. Throws AppError. */
export async function chooseFile(extensions: string[]): Promise<ChosenFile | undefined> {
  if (process.env.TARO_ENV === 'h5') return chooseInBrowser(extensions);
  const chosen = await askWechat('聊天里的文件', () =>
    Taro.chooseMessageFile({ count: 1, type: 'file', extension: extensions }),
  );
  const file = chosen?.tempFiles[0];
  return file && { path: file.path, name: file.name };
}
