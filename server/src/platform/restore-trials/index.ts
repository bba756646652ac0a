import { clock, seconds } from '../clock';
import type { Reader, Tx } from '../database';
import { newId } from '../new-id';
import { RestoreTrial } from './restore-trial.entity';

export { RestoreTrial } from './restore-trial.entity';

/** Records that a backup could be brought back just now. */
export async function recordTrial(
  tx: Tx,
  { startedAt, ...trial }: Pick<RestoreTrial, 'madeAt' | 'rows' | 'pictureFiles'> & { startedAt: Date },
): Promise<void> {
  const triedAt = clock.now();
  const took = Math.ceil((triedAt.getTime() - startedAt.getTime()) / seconds(1));
  await tx.insert(RestoreTrial, { ...trial, id: newId(), triedAt, seconds: took });
}

/** When a backup was last brought back with success; null: never. */
export const findLastTrial = (db: Reader): Promise<RestoreTrial | null> =>
  db.findOne(RestoreTrial, { where: {}, order: { triedAt: 'DESC' } });
