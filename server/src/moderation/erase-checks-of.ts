import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { ModerationCheck } from './moderation-check.entity';

/** Part of 注销: what the person wrote is not kept here, and what was not decided is not looked at any more. */
export async function eraseChecksOf(tx: Tx, authorId: string): Promise<void> {
  await tx.update(ModerationCheck, { authorId }, { text: '' });
  await tx.update(ModerationCheck, { authorId, state: In(['waiting', 'flagged']) }, { state: 'refused' });
}
