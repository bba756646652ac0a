import Taro from '@tarojs/taro';
import { askWechat } from '../device/ask-wechat';
import { asAppError, type AppError } from '../net/app-error';
import { plateCode } from './plate-code';

type Looked =
  /** Undefined: a picture was looked at, and no code was found on it. */
  { kind: 'text'; text: string | undefined } | { kind: 'cancelled' };

export type Scanned =
  | { kind: 'code'; code: string }
  /** A picture was looked at, and it was none of ours: offer typing. */
  | { kind: 'unknown' }
  /** The camera could not be used; says why. */
  | { kind: 'failed'; error: AppError }
  | { kind: 'cancelled' };

async function scanWithCamera(): Promise<Looked> {
  // A mini-program code answers with `path`, an ordinary one with `result`.
  const scanned = await askWechat('摄像头', () => Taro.scanCode({}));
  return scanned ? { kind: 'text', text: scanned.path || scanned.result } : { kind: 'cancelled' };
}

/** Not an async function: Babel would hide the branch from webpack, and the reader would end up in the WeChat bundle. */
const readPhoto = (url: string): Promise<string | undefined> =>
  process.env.TARO_ENV === 'h5'
    ? import('./read-picture-code').then(({ readPictureCode }) => readPictureCode(url)).catch(() => undefined)
    : Promise.resolve(undefined);

async function scanPhoto(): Promise<Looked> {
  const [photo] = await Taro.chooseImage({ count: 1 }).then(
    ({ tempFilePaths }) => tempFilePaths,
    () => [],
  );
  return photo ? { kind: 'text', text: await readPhoto(photo) } : { kind: 'cancelled' };
}

/** Looks at any code; `codeIn` finds ours in its text. What is typed is the other way, always offered beside this one. */
export async function scanCode(codeIn: (text: string) => string | undefined): Promise<Scanned> {
  try {
    const looked = await (process.env.TARO_ENV === 'h5' ? scanPhoto() : scanWithCamera());
    if (looked.kind === 'cancelled') return looked;
    const code = looked.text === undefined ? undefined : codeIn(looked.text);
    return code ? { kind: 'code', code } : { kind: 'unknown' };
  } catch (thrown) {
    return { kind: 'failed', error: asAppError(thrown) };
  }
}

/** Looks at a plate. */
export const scanPlate = (): Promise<Scanned> => scanCode(plateCode);
