import Taro from '@tarojs/taro';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { AppError, asAppError } from './app-error';
import { fillPath } from './fill-path';
import { readToken } from './token';

/** Fetches a file that only some may have; answers its path on this phone. */
export async function download<In extends object>(endpoint: Endpoint<In, unknown>, input: In): Promise<string> {
  const url = `${API_BASE}${fillPath(endpoint, input).path}`;
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url, header: { authorization: `Bearer ${readToken() ?? ''}` } })
    .catch((thrown: unknown) => { throw asAppError(thrown); });
  if (statusCode !== 200) throw new AppError('server.unreachable', '没能取到文件，请稍后再试');
  return tempFilePath;
}

/** Keeps a fetched file where the person finds it: an album or a viewer on a phone, the downloads in a browser. */
export async function keepFile(path: string, name: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a');
    link.href = path;
    link.download = name;
    link.click();
    return;
  }
  if (name.endsWith('.zip')) {
    // No viewer of the phone opens it; in a chat with oneself it reaches a computer.
    await Taro.shareFileMessage({ filePath: path, fileName: name }).catch(() => undefined);
    return;
  }
  const isPicture = /\.(png|jpe?g)$/.test(name);
  // What was fetched has a name without an ending, by which the viewer would know what it is.
  const fileType = (['pdf', 'xlsx'] as const).find((ending) => name.endsWith(`.${ending}`));
  await (isPicture ? Taro.saveImageToPhotosAlbum({ filePath: path }) : Taro.openDocument({ filePath: path, fileType, showMenu: true })).catch(() => undefined);
}
