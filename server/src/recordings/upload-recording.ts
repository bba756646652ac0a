import type { PictureStore } from '../pictures';
import type { Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Database, Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure } from '../platform/refusal';
import type { RecordingAddress } from './find-recordings';
import { readMp3 } from './read-mp3';
import { recordingAddress, recordingKey } from './recording-address';
import { Recording } from './recording.entity';

/** Whoever is signed in may upload a recording; others hear it only as part of something they may read. */
export async function uploadRecording(tx: Tx, actor: Actor, id: string): Promise<RecordingAddress> {
  const { affected } = await tx.update(
    Recording,
    { id, uploaderId: actor.personId, state: 'storing' },
    { state: 'stored' },
  );
  ensure(affected === 1, 'recording.not_found');
  const { seconds } = await tx.findOneByOrFail(Recording, { id });
  return { id, url: recordingAddress(id), seconds };
}

export interface StoreParts {
  database: Database;
  store: PictureStore;
}

/** Reads the sound, notes it down, and only then puts its file away: what a crash leaves behind is known and removed later. */
export async function storeRecording({ database, store }: StoreParts, actor: Actor, file: Uint8Array): Promise<string> {
  const { sound, seconds } = readMp3(file);
  const id = newId();
  const row = { id, uploaderId: actor.personId, bytes: sound.length, seconds, createdAt: clock.now() };
  await database.inTransaction((tx) => tx.insert(Recording, { ...row, state: 'storing' }));
  await store.put(recordingKey(id), sound);
  return id;
}
