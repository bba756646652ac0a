import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { ModerationCheck } from './moderation-check.entity';

/** The thing is gone (withdrawn, declined): nobody has to look at it any more, and a late verdict changes nothing. */
export async function dropChecksOfSubject(tx: Tx, subjectId: string): Promise<void> {
  await tx.update(ModerationCheck, { subjectId, state: In(['waiting', 'flagged']) }, { state: 'refused' });
}
