import { notify } from '../../messages';
import type { Tx } from '../../platform/database';
import type { Activity } from './activity.entity';

/** Who drafted it is told what became of it. */
export const notifyMaker = (
  tx: Tx,
  { id, makerId }: Activity,
  { title, text }: { title: string; text: string },
): Promise<void> => notify(tx, makerId, { title, text, link: { kind: 'activity', id } });
