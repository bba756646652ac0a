import type { Readable } from 'node:stream';

export type PictureSize = 'full' | 'thumb';

/** Where the files of pictures and recordings lie. A key names one file; the same key is never written with other bytes. */
export interface PictureStore {
  /** Afterwards the file is there as a whole; when it fails, not at all. */
  put(key: string, bytes: Buffer): Promise<void>;
  /** Null: there is no such file. */
  get(key: string): Promise<Readable | null>;
  /** Does not mind if the file is gone already. */
  delete(key: string): Promise<void>;
}

/** Its key says what a file is: recordings are MP3, pictures JPEG. */
export const contentTypeOf = (key: string): string => (key.endsWith('.mp3') ? 'audio/mpeg' : 'image/jpeg');

export const pictureKey = (id: string, size: PictureSize): string => `${id}-${size}.jpg`;

/** The keys of all its files, ascending. */
export const pictureKeysOf = (id: string): string[] => [pictureKey(id, 'full'), pictureKey(id, 'thumb')];
