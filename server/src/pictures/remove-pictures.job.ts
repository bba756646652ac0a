import { LessThan } from 'typeorm';
import { days, fromNow, hours } from '../platform/clock';
import type { Database } from '../platform/database';
import type { Job } from '../platform/jobs';
import { Picture } from './picture.entity';
import { pictureKeysOf, type PictureStore } from './picture-store';

const BATCH = 200;

/** Uploads that broke off go after a day, pictures of forms that were never sent after a week: a draft may wait for a weekend. */
async function dismissUnused(database: Database): Promise<void> {
  await database.inTransaction(async (tx) => {
    await tx.update(Picture, { state: 'storing', createdAt: LessThan(fromNow(-days(1))) }, { state: 'leaving' });
    await tx.update(Picture, { state: 'stored', createdAt: LessThan(fromNow(-days(7))) }, { state: 'leaving' });
  });
}

/** First the files, then the row: if it breaks off between, the next run finishes it. */
export const removePictures = (store: PictureStore): Job => ({
  name: 'pictures.remove',
  everyMilliseconds: hours(1),
  run: async (database) => {
    await dismissUnused(database);
    const leaving = await database.read((db) =>
      db.find(Picture, { where: { state: 'leaving' }, order: { createdAt: 'ASC' }, take: BATCH }),
    );
    for (const { id } of leaving) {
      for (const key of pictureKeysOf(id)) await store.delete(key);
      await database.inTransaction((tx) => tx.delete(Picture, { id, state: 'leaving' }));
    }
  },
});
