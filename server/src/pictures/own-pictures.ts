import { In } from 'typeorm';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { Picture } from './picture.entity';

/** One uses pictures one uploaded oneself, each of them once (picture.not_found). From now on they count as used, and are kept. */
export async function assertOwnPictures(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { affected } = await tx.update(
    Picture,
    { id: In([...ids]), uploaderId: actor.personId, state: 'stored' },
    { state: 'used' },
  );
  ensure(affected === ids.length, 'picture.not_found');
}

/** Nobody needs these pictures any more (an avatar was changed, an account deleted): the job removes them soon. */
export async function releasePictures(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.update(Picture, { id: In([...ids]) }, { state: 'leaving' });
}

/** What someone has sent and used nowhere yet is removed soon. */
export async function releaseUnusedPictures(tx: Tx, uploaderId: string): Promise<void> {
  await tx.update(Picture, { uploaderId, state: 'stored' }, { state: 'leaving' });
}
