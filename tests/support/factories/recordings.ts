import type { Parts } from '../../../server/src/app/parts';
import { clock } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { recordingKey } from '../../../server/src/recordings';
import { Recording } from '../../../server/src/recordings/recording.entity';
import { recordVoice } from '../record-voice';

/** A recording that lies in the store, without an upload and its limits. */
export async function makeRecording(
  { database, pictureStore }: Pick<Parts, 'database' | 'pictureStore'>,
  uploaderId: string,
  state: Recording['state'] = 'stored',
): Promise<string> {
  const id = newId();
  const bytes = recordVoice();
  await pictureStore.put(recordingKey(id), bytes);
  const row = { id, uploaderId, state, bytes: bytes.length, seconds: 3, createdAt: clock.now() };
  await database.inTransaction((tx) => tx.insert(Recording, row));
  return id;
}
