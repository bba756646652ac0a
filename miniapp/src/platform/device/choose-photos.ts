import Taro from '@tarojs/taro';

/** Paths of the chosen photos, compressed by the phone; none when the person changes their mind. */
export async function choosePhotos(most: number): Promise<string[]> {
  try {
    if (process.env.TARO_ENV === 'h5') return (await Taro.chooseImage({ count: most })).tempFilePaths;
    const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] });
    return tempFiles.map((file) => file.tempFilePath);
  } catch {
    return [];
  }
}
