import { type Photo, usePhotos } from '../../platform/device/use-photos';

export type FormPhotos = ReturnType<typeof usePhotos>;

interface PhotoDraft {
  values: { photos: readonly Photo[] };
  set: (field: 'photos', photos: readonly Photo[]) => void;
}

/** The photos of a form whose draft stores those that the server has; and those that wait for the network, where the form may, too. */
export const useDraftPhotos = ({ values, set }: PhotoDraft, max: number, maySendLater = false): FormPhotos =>
  usePhotos({ max, initial: values.photos, keep: (stored) => set('photos', stored), maySendLater });

/** Why a form cannot be sent yet: photos that did not arrive must not be left behind unseen. */
export function photosBlocker({ photos, isSending }: FormPhotos): string | undefined {
  if (isSending) return '照片正在上传，请稍候';
  return photos.some(({ state }) => state === 'failed') ? '有照片没有上传成功，请返回重试或删除' : undefined;
}
