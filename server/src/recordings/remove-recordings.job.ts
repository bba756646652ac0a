import { LessThan } from 'typeorm';
import type { PictureStore } from '../pictures';
import { days, fromNow, hours } from '../platform/clock';
import type { Database } from '../platform/database';
import type { Job } from '../platform/jobs';
import { recordingKey } from './recording-address';
import { Recording } from './recording.entity';

const BATCH = 200;

/** Uploads that broke off go after a day, recordings of forms that were never sent after a week, as pictures do. */
async function dismissUnused(database: Database): Promise<void> {
  await database.inTransaction(async (tx) => {
    await tx.update(Recording, { state: 'storing', createdAt: LessThan(fromNow(-days(1))) }, { state: 'leaving' });
    await tx.update(Recording, { state: 'stored', createdAt: LessThan(fromNow(-days(7))) }, { state: 'leaving' });
  });
}

/** First the file, then the row: if it breaks off between, the next run finishes it. */
export const removeRecordings = (store: PictureStore): Job => ({
  name: 'recordings.remove',
  everyMilliseconds: hours(1),
  run: async (database) => {
    await dismissUnused(database);
    const leaving = await database.read((db) =>
      db.find(Recording, { where: { state: 'leaving' }, order: { createdAt: 'ASC' }, take: BATCH }),
    );
    for (const { id } of leaving) {
      await store.delete(recordingKey(id));
      await database.inTransaction((tx) => tx.delete(Recording, { id, state: 'leaving' }));
    }
  },
});
