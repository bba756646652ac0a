import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { Picture } from './picture.entity';
import { presentPicture, type PictureAddresses } from './picture.presenter';

/** Whoever is signed in may upload a picture; it is seen by others only as part of something they may see. */
export async function uploadPicture(tx: Tx, actor: Actor, id: string): Promise<PictureAddresses> {
  const { affected } = await tx.update(
    Picture,
    { id, uploaderId: actor.personId, state: 'storing' },
    { state: 'stored' },
  );
  ensure(affected === 1, 'picture.not_found');
  return presentPicture(id);
}
