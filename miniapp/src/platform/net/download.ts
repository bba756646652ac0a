import Taro from '@tarojs/taro';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { askWechat } from '../device/ask-wechat';
import { AppError, asAppError, readError } from './app-error';
import { fillPath } from './fill-path';
import { readJson } from './read-json';
import { asSignedIn } from './request';
import { readToken } from './token';

/** Hundreds of pages are tens of megabytes, and drawn while they are fetched. */
const timeoutMs = 300_000;

/** Fetches a file that only some may have; answers its path on this phone. A refusal says why in the server's words. */
export async function download<In extends object>(endpoint: Endpoint<In, unknown>, input: In): Promise<string> {
  const url = `${API_BASE}${fillPath(endpoint, input).path}`;
  const { statusCode, data } = await asSignedIn(async () => {
    const token = readToken();
    const { statusCode: status, tempFilePath } = await Taro.downloadFile({
      url,
      header: { authorization: `Bearer ${token ?? ''}` },
      timeout: timeoutMs,
    }).catch((thrown: unknown) => {
      throw asAppError(thrown);
    });
    return { statusCode: status, data: status === 200 ? tempFilePath : await readBody(tempFilePath), token };
  });
  if (statusCode === 200) return data as string;
  throw data ? readError(data) : new AppError('server.unreachable', '文件没有下载成功，请稍后再试');
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

/** What became of a fetched file; `to_forward`: only a tap of its own gets it on, see forwardFile. */
export type Kept = 'kept' | 'cancelled' | 'to_forward';

const isPicture = (name: string): boolean => /\.(png|jpe?g)$/.test(name);

/** WeChat's viewer opens no other of ours. */
const viewed = ['pdf', 'xlsx'] as const;

/** Keeps a fetched file where the person finds it: an album or a viewer on a phone, the downloads in a browser. Throws AppError. */
export async function keepFile(path: string, name: string): Promise<Kept> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a');
    link.href = path;
    link.download = name;
    link.click();
    return 'kept';
  }
  if (isPicture(name)) {
    const saved = await askWechat('相册', () => Taro.saveImageToPhotosAlbum({ filePath: path }));
    return saved ? 'kept' : 'cancelled';
  }
  // What was fetched has a name without an ending, by which the viewer would know what it is.
  const fileType = viewed.find((ending) => name.endsWith(`.${ending}`));
  if (!fileType) return 'to_forward';
  return Taro.openDocument({ filePath: path, fileType, showMenu: true }).then(
    () => 'kept' as const,
    () => 'to_forward' as const,
  );
}

/** To oneself or to a group, in a chat, from where it reaches a computer. WeChat allows it only first thing in a tap. Throws AppError. */
export async function forwardFile(path: string, name: string): Promise<Exclude<Kept, 'to_forward'>> {
  const sent = await askWechat('转发', () => Taro.shareFileMessage({ filePath: path, fileName: name }));
  return sent ? 'kept' : 'cancelled';
}
