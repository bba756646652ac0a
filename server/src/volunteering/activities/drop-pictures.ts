import { releasePictures } from '../../pictures';
import type { Tx } from '../../platform/database';

/** Pictures that were taken out of an activity are not kept. */
export const dropPictures = (tx: Tx, before: readonly string[], kept: readonly string[]): Promise<void> =>
  releasePictures(
    tx,
    before.filter((pictureId) => !kept.includes(pictureId)),
  );
