import { Picture } from '../../../server/src/pictures/picture.entity';
import { clock } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import type { Parts } from '../../../server/src/app/parts';
import { drawPhoto } from '../draw-photo';

/** A picture that lies in the store, without an upload and its limits. */
export async function makePicture(
  { database, pictureStore }: Pick<Parts, 'database' | 'pictureStore'>,
  uploaderId: string,
  state: Picture['state'] = 'stored',
): Promise<string> {
  const id = newId();
  await pictureStore.put(`${id}-full.jpg`, await drawPhoto({ width: 40, height: 30 }));
  const row = { id, uploaderId, state, bytes: 1, width: 40, height: 30, createdAt: clock.now() };
  await database.inTransaction((tx) => tx.insert(Picture, row));
  return id;
}
