import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { ModerationCheck } from './moderation-check.entity';

/** Newer words took the place of these: nobody has to look at them any more. */
export async function supersedeCheck(tx: Tx, checkId: string): Promise<void> {
  await tx.update(ModerationCheck, { id: checkId, state: In(['waiting', 'flagged']) }, { state: 'refused' });
}

/** The thing is gone (withdrawn, declined): nobody has to look at it any more, and a late verdict changes nothing. */
export async function dropChecksOfSubject(tx: Tx, subjectId: string): Promise<void> {
  await tx.update(ModerationCheck, { subjectId, state: In(['waiting', 'flagged']) }, { state: 'refused' });
}

/** Part of 注销: what the person wrote is not kept here, and what was not decided is not looked at any more. */
export async function eraseChecksOf(tx: Tx, authorId: string): Promise<void> {
  await tx.update(ModerationCheck, { authorId }, { text: '' });
  await tx.update(ModerationCheck, { authorId, state: In(['waiting', 'flagged']) }, { state: 'refused' });
}
