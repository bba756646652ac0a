import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { Picture } from './picture.entity';

/** Nobody needs these pictures any more (an avatar was changed, an account deleted): the job removes them soon. */
export async function releasePictures(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.update(Picture, { id: In([...ids]) }, { state: 'leaving' });
}
