import Taro from '@tarojs/taro';

type Preview = typeof Taro.previewImage;

/** A browser fetches the viewer, a tenth of the whole app, with the first photo that is opened. */
const openViewer = (): Promise<Preview> =>
  process.env.TARO_ENV === 'h5'
    ? import('@tarojs/taro-h5/dist/api/media/image/previewImage').then(({ previewImage }) => previewImage)
    : Promise.resolve(Taro.previewImage);

/** Shows photos large, one after another. */
export async function showPhotos(urls: readonly string[], index: number): Promise<void> {
  const preview = await openViewer();
  await preview({ urls: [...urls], current: urls[index] });
}
