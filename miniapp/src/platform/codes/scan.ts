import Taro from '@tarojs/taro';
import { plateCode } from './plate-code';

type Looked =
  /** Undefined: a picture was looked at, and no code was found on it. */
  { kind: 'text'; text: string | undefined } | { kind: 'cancelled' };

export type Scanned =
  | { kind: 'code'; code: string }
  /** A picture was looked at, and it was none of ours: offer typing. */
  | { kind: 'unknown' }
  | { kind: 'cancelled' };

async function scanWithCamera(): Promise<Looked> {
  // A mini-program code answers with `path`, an ordinary one with `result`.
  const { path, result } = await Taro.scanCode({});
  return { kind: 'text', text: path || result };
}

/** Not an async function: Babel would hide the branch from webpack, and the reader would end up in the WeChat bundle. */
const readPhoto = (url: string): Promise<string | undefined> =>
  process.env.TARO_ENV === 'h5'
    ? import('./read-picture-code').then(({ readPictureCode }) => readPictureCode(url)).catch(() => undefined)
    : Promise.resolve(undefined);

async function scanPhoto(): Promise<Looked> {
  const {
    tempFilePaths: [photo],
  } = await Taro.chooseImage({ count: 1 });
  return photo ? { kind: 'text', text: await readPhoto(photo) } : { kind: 'cancelled' };
}

/** Looks at any code; `codeIn` finds ours in its text. What is typed is the other way, always offered beside this one. */
export async function scanCode(codeIn: (text: string) => string | undefined): Promise<Scanned> {
  try {
    const looked = await (process.env.TARO_ENV === 'h5' ? scanPhoto() : scanWithCamera());
    if (looked.kind === 'cancelled') return looked;
    const code = looked.text === undefined ? undefined : codeIn(looked.text);
    return code ? { kind: 'code', code } : { kind: 'unknown' };
  } catch {
    return { kind: 'cancelled' };
  }
}

/** Looks at a plate. */
export const scanPlate = (): Promise<Scanned> => scanCode(plateCode);
