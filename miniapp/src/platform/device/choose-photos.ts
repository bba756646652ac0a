import Taro from '@tarojs/taro';
import { askWechat } from './ask-wechat';

/** Paths of the chosen photos, compressed by the phone; none when the person changes their mind. Throws AppError. */
export async function choosePhotos(most: number): Promise<string[]> {
  if (process.env.TARO_ENV === 'h5') return chooseInBrowser(most);
  const chosen = await askWechat('相机和照片', () =>
    Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] }),
  );
  return chosen?.tempFiles.map((file) => file.tempFilePath) ?? [];
}

/** A browser never says why nothing was chosen. */
const chooseInBrowser = (most: number): Promise<string[]> =>
  Taro.chooseImage({ count: most }).then(
    ({ tempFilePaths }) => tempFilePaths,
    () => [],
  );
