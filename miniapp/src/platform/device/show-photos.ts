import Taro from '@tarojs/taro';

/** Shows photos large, one after another. */
export async function showPhotos(urls: readonly string[], index: number): Promise<void> {
  await Taro.previewImage({ urls: [...urls], current: urls[index] });
}
