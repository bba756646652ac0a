import type { usePhotos } from '../../platform/device/use-photos';

/** Photos that are not there yet must not be left behind unseen. */
export function whyPhotosBlock({ photos, isSending }: ReturnType<typeof usePhotos>): string | undefined {
  if (isSending) return '照片还在发送，请稍等';
  return photos.some(({ state }) => state === 'failed') ? '有照片没发出去，请回去重发，或者去掉' : undefined;
}
