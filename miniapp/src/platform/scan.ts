import Taro from '@tarojs/taro';
import { plateCode } from './plate-code';

export type Scanned =
  | { kind: 'code'; code: string }
  /** A picture was looked at, and it was no plate of ours: offer typing. */
  | { kind: 'unknown' }
  | { kind: 'cancelled' };

const asScanned = (text: string | undefined): Scanned => {
  const code = text === undefined ? undefined : plateCode(text);
  return code ? { kind: 'code', code } : { kind: 'unknown' };
};

async function scanWithCamera(): Promise<Scanned> {
  // A mini-program code answers with `path`, an ordinary one with `result`.
  const { path, result } = await Taro.scanCode({});
  return asScanned(path || result);
}

/** Not an async function: Babel would hide the branch from webpack, and the reader would end up in the WeChat bundle. */
const readPhoto = (url: string): Promise<string | undefined> =>
  process.env.TARO_ENV === 'h5'
    ? import('./read-picture-code').then(({ readPictureCode }) => readPictureCode(url)).catch(() => undefined)
    : Promise.resolve(undefined);

async function scanPhoto(): Promise<Scanned> {
  const { tempFilePaths: [photo] } = await Taro.chooseImage({ count: 1 });
  return photo ? asScanned(await readPhoto(photo)) : { kind: 'cancelled' };
}

/** Looks at a plate. The typed short code is the other way, always offered beside this one. */
export async function scanPlate(): Promise<Scanned> {
  try {
    return await (process.env.TARO_ENV === 'h5' ? scanPhoto() : scanWithCamera());
  } catch {
    return { kind: 'cancelled' };
  }
}
