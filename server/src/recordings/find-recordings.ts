import { In } from 'typeorm';
import { byId, type Reader } from '../platform/database';
import { recordingAddress } from './recording-address';
import { Recording } from './recording.entity';

export interface RecordingAddress {
  id: string;
  url: string;
  seconds: number;
}

/** Where each of them is heard, by id; for whoever may hear it: the caller asks its own policy. */
export async function findRecordings(
  db: Reader,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, RecordingAddress>> {
  const named = ids.filter((id) => id !== null);
  if (named.length === 0) return new Map();
  const rows = await db.find(Recording, {
    select: { id: true, seconds: true },
    where: { id: In(named), state: 'used' },
  });
  return byId(rows.map(({ id, seconds }) => ({ id, url: recordingAddress(id), seconds })));
}
