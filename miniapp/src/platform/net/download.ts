import Taro from '@tarojs/taro';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { AppError, asAppError, readError } from './app-error';
import { fillPath } from './fill-path';
import { readJson } from './read-json';
import { asSignedIn } from './request';
import { readToken } from './token';

/** Fetches a file that only some may have; answers its path on this phone. A refusal says why in the server's words. */
export async function download<In extends object>(endpoint: Endpoint<In, unknown>, input: In): Promise<string> {
  const url = `${API_BASE}${fillPath(endpoint, input).path}`;
  const { statusCode, data } = await asSignedIn(async () => {
    const token = readToken();
    const { statusCode: status, tempFilePath } = await Taro.downloadFile({
      url,
      header: { authorization: `Bearer ${token ?? ''}` },
    }).catch((thrown: unknown) => {
      throw asAppError(thrown);
    });
    return { statusCode: status, data: status === 200 ? tempFilePath : await readBody(tempFilePath), token };
  });
  if (statusCode === 200) return data as string;
  throw data ? readError(data) : new AppError('server.unreachable', '没能取到文件，请稍后再试');
}

/** What came in the file's place was kept as a file too. */
async function readBody(path: string): Promise<unknown> {
  try {
    if (process.env.TARO_ENV === 'h5') return readJson(await (await fetch(path)).text());
    return readJson(Taro.getFileSystemManager().readFileSync(path, 'utf8') as string);
  } catch {
    return undefined;
  }
}

/** Keeps a fetched file where the person finds it: an album or a viewer on a phone, the downloads in a browser. */
export async function saveFile(path: string, name: string): Promise<void> {
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
  await (
    isPicture
      ? Taro.saveImageToPhotosAlbum({ filePath: path })
      : Taro.openDocument({ filePath: path, fileType, showMenu: true })
  ).catch(() => undefined);
}
