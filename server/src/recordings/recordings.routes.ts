import { recordingEndpoints } from '@yuanli/shared/recordings/recordings.endpoints';
import { recordingLimits } from '@yuanli/shared/recordings/recording-limits';
import * as schema from '@yuanli/shared/recordings/recordings.schema';
import type { PictureStore } from '../pictures';
import type { FileAnswer, Routes } from '../platform/http';
import { ensure } from '../platform/refusal';
import { recordingKey, secondsOfAddress } from './recording-address';
import { storeRecording, uploadRecording, type StoreParts } from './upload-recording';

const uploads = { name: 'upload-recording', seconds: 600, perPerson: 30, perAddress: 300 };

export function addRecordingRoutes({ anyone, signedIn }: Routes, parts: StoreParts): void {
  signedIn.writeWithPrepare(
    recordingEndpoints.uploadRecording,
    schema.uploadRecording,
    (actor, { file }) => storeRecording(parts, actor, file),
    (tx, actor, _input, id) => uploadRecording(tx, actor, id),
    { limits: [uploads], fileUpTo: recordingLimits.bytes },
  );
  anyone.download(recordingEndpoints.getRecording, schema.getRecording, (_actor, input) =>
    getRecording(parts.store, input),
  );
}

/** Whoever was given its address hears the recording, until the address is over. */
async function getRecording(
  store: PictureStore,
  asked: { id: string; until: number; signature: string },
): Promise<FileAnswer> {
  const keepFor = secondsOfAddress(asked);
  ensure(keepFor, 'recording.link_expired');
  const body = await store.get(recordingKey(asked.id));
  ensure(body, 'recording.not_found');
  return { contentType: 'audio/mpeg', body, keepFor };
}
