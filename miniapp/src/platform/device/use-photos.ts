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

interface PhotosProps {
  max: number;
  initial?: readonly Photo[];
  /** Stores the photos that the server has. It is called before such a photo counts as sent on the screen. */
  keep?: (sent: readonly Photo[]) => void;
}

/** As a draft keeps them. */
const sentOf = (photos: readonly Photo[]): Photo[] =>
  photos.flatMap(({ id, sentUrl, url }) => (id ? [{ id, url: sentUrl ?? url }] : []));

/** The photos of a form: each is sent as soon as it is chosen, and can be sent again by itself. */
export function usePhotos({ max, initial = [], keep }: PhotosProps) {
  const [photos, setPhotos] = useState<readonly Photo[]>(initial);
  const [error, setError] = useState<AppError>();
  const newest = useRef(photos);

  const update = (next: readonly Photo[]) => {
    const sent = sentOf(next);
    if (sent.length !== sentOf(newest.current).length) keep?.(sent);
    newest.current = next;
    setPhotos(next);
  };
  const change = (url: string, to: Partial<Photo>) =>
    update(newest.current.map((photo) => (photo.url === url ? { ...photo, ...to } : photo)));

  const send = async (path: string) => {
    change(path, { state: 'sending' });
    setError(undefined);
    try {
      await ensureSignedIn();
      const { id, thumbUrl } = await uploadPicture(path);
      change(path, { id, sentUrl: pictureAddress(thumbUrl), state: undefined });
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
      const room = max - newest.current.length;
      setError(undefined);
      const chosen = await choosePhotos(room).catch((thrown: unknown) => {
        setError(asAppError(thrown));
        return [];
      });
      const paths = chosen.slice(0, room);
      update([...newest.current, ...paths.map((url): Photo => ({ url, state: 'sending' }))]);
      await Promise.all(paths.map(send));
    },
    remove(index: number) {
      setError(undefined);
      update(newest.current.filter((_, at) => at !== index));
    },
    retry: (index: number) => {
      const photo = newest.current[index];
      return photo ? send(photo.url) : Promise.resolve();
    },
  };
}
