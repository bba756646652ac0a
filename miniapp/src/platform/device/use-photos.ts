import { useRef, useState } from 'react';
import { asAppError, type AppError } from '../net/app-error';
import { choosePhotos } from './choose-photos';
import { pictureAddress } from '../net/picture-address';
import { ensureSignedIn } from '../net/session';
import { uploadPicture } from '../net/upload';

export interface Photo {
  /** What to show: the file on the phone, or its address once sent. */
  url: string;
  state?: 'sending' | 'failed';
  /** The picture's id on the server, once it is there. */
  id?: string;
  /** Its address there for the next hour or two: files of the phone are gone after a restart. */
  sentUrl?: string;
}

/** The photos of a form: each is sent as soon as it is chosen, and can be sent again by itself. */
export function usePhotos({ max, initial = [] }: { max: number; initial?: readonly Photo[] }) {
  const [photos, setPhotos] = useState<readonly Photo[]>(initial);
  const [error, setError] = useState<AppError>();
  const isGone = useRef(new Set<string>());

  const change = (url: string, to: Partial<Photo>) =>
    setPhotos((now) => now.map((photo) => (photo.url === url ? { ...photo, ...to } : photo)));

  const send = async (path: string) => {
    change(path, { state: 'sending' });
    setError(undefined);
    try {
      await ensureSignedIn();
      const { id, thumbUrl } = await uploadPicture(path);
      if (!isGone.current.has(path)) change(path, { id, sentUrl: pictureAddress(thumbUrl), state: undefined });
    } catch (thrown) {
      setError(asAppError(thrown));
      change(path, { state: 'failed' });
    }
  };

  return {
    photos,
    ids: photos.flatMap(({ id }) => (id ? [id] : [])),
    /** Why the last one did not arrive. */
    error,
    isSending: photos.some(({ state }) => state === 'sending'),
    async add() {
      const paths = (await choosePhotos(max - photos.length)).slice(0, max - photos.length);
      setPhotos((now) => [...now, ...paths.map((url): Photo => ({ url, state: 'sending' }))]);
      await Promise.all(paths.map(send));
    },
    /** As a draft keeps them: those the server has. */
    sent: photos.flatMap(({ id, sentUrl, url }): Photo[] => (id ? [{ id, url: sentUrl ?? url }] : [])),
    remove(index: number) {
      setError(undefined);
      const photo = photos[index];
      if (photo) isGone.current.add(photo.url);
      setPhotos((now) => now.filter((_, at) => at !== index));
    },
    retry: (index: number) => {
      const photo = photos[index];
      return photo ? send(photo.url) : Promise.resolve();
    },
  };
}
