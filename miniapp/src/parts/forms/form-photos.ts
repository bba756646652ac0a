import { useEffect } from 'react';
import { type Photo, usePhotos } from '../../platform/device/use-photos';

export type FormPhotos = ReturnType<typeof usePhotos>;

interface PhotoDraft {
  values: { photos: readonly Photo[] };
  set: (field: 'photos', photos: readonly Photo[]) => void;
}

/** The photos of a form whose draft stores those that the server has already. */
export function useDraftPhotos({ values, set }: PhotoDraft, max: number): FormPhotos {
  const photos = usePhotos({ max, initial: values.photos });
  useEffect(() => {
    if (photos.sent.length !== values.photos.length) set('photos', photos.sent);
  });
  return photos;
}

/** Why a form cannot be sent yet: photos that did not arrive must not be left behind unseen. */
export function photosBlocker({ photos, isSending }: FormPhotos): string | undefined {
  if (isSending) return '照片还在发送，请稍等';
  return photos.some(({ state }) => state === 'failed') ? '有照片没发出去，请回去重发，或者去掉' : undefined;
}
