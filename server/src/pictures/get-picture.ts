import type { FileAnswer } from '../platform/http';
import { ensure } from '../platform/refusal';
import { secondsOfPicture } from './picture-address';
import { pictureKey, type PictureSize, type PictureStore } from './picture-store';

export interface AskedPicture {
  id: string;
  size: PictureSize;
  until: number;
  signature: string;
}

/** Whoever was given its address sees the picture, until the address is over. */
export async function getPicture(store: PictureStore, asked: AskedPicture): Promise<FileAnswer> {
  const keepFor = secondsOfPicture(asked);
  ensure(keepFor, 'picture.link_expired');
  const body = await store.get(pictureKey(asked.id, asked.size));
  ensure(body, 'picture.not_found');
  return { contentType: 'image/jpeg', body, keepFor };
}
