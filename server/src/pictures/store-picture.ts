import type { Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Database } from '../platform/database';
import { newId } from '../platform/new-id';
import { processPicture } from './process-picture';
import { Picture } from './picture.entity';
import { pictureKey, type PictureStore } from './picture-store';

export interface StoreParts {
  database: Database;
  store: PictureStore;
}

/** Reads the picture, notes it down, and only then puts its files away: what a crash leaves behind is known and removed later. */
export async function storePicture({ database, store }: StoreParts, actor: Actor, file: Uint8Array): Promise<string> {
  const { full, thumb, width, height } = await processPicture(file);
  const id = newId();
  const row = { id, uploaderId: actor.personId, bytes: full.length, width, height, createdAt: clock.now() };
  await database.inTransaction((tx) => tx.insert(Picture, { ...row, state: 'storing' }));
  await Promise.all([store.put(pictureKey(id, 'full'), full), store.put(pictureKey(id, 'thumb'), thumb)]);
  return id;
}
