import { In } from 'typeorm';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { Recording } from './recording.entity';

/** One uses a recording one uploaded oneself, once (recording.not_found). From now on it counts as used, and is kept. */
export async function assertOwnRecording(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { affected } = await tx.update(
    Recording,
    { id, uploaderId: actor.personId, state: 'stored' },
    { state: 'used' },
  );
  ensure(affected === 1, 'recording.not_found');
}

/** Nobody needs these any more: the job removes them soon. */
export async function releaseRecordings(tx: Tx, ids: readonly (string | null)[]): Promise<void> {
  const named = ids.filter((id) => id !== null);
  if (named.length > 0) await tx.update(Recording, { id: In(named) }, { state: 'leaving' });
}

/** What someone has sent and used nowhere yet is removed soon. */
export async function releaseUnusedRecordings(tx: Tx, uploaderId: string): Promise<void> {
  await tx.update(Recording, { uploaderId, state: 'stored' }, { state: 'leaving' });
}
