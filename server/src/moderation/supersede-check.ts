import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { ModerationCheck } from './moderation-check.entity';

/** Newer words took the place of these: nobody has to look at them any more. */
export async function supersedeCheck(tx: Tx, checkId: string): Promise<void> {
  await tx.update(ModerationCheck, { id: checkId, state: In(['waiting', 'flagged']) }, { state: 'refused' });
}
