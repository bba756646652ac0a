import { In, type FindOptionsWhere } from 'typeorm';
import type { Tx } from '../platform/database';
import { ModerationCheck } from './moderation-check.entity';
import { syncChecks } from './moderation-tasks';

/** Newer words took the place of these: nobody has to look at them any more. */
export const supersedeCheck = (tx: Tx, checkId: string): Promise<void> => drop(tx, { id: checkId });

/** The thing is gone (withdrawn, declined): nobody has to look at it any more, and a late verdict changes nothing. */
export const dropChecksOfSubject = (tx: Tx, subjectId: string): Promise<void> => drop(tx, { subjectId });

/** Part of 注销: what the person wrote is not kept here, and what was not decided is not looked at any more. */
export async function eraseChecksOf(tx: Tx, authorId: string): Promise<void> {
  await tx.update(ModerationCheck, { authorId }, { text: '' });
  await drop(tx, { authorId });
}

async function drop(tx: Tx, which: FindOptionsWhere<ModerationCheck>): Promise<void> {
  const where = { ...which, state: In(['waiting', 'flagged']) };
  const undecided = await tx.find(ModerationCheck, { select: { id: true }, where });
  await tx.update(ModerationCheck, where, { state: 'refused' });
  await syncChecks(tx, undecided);
}
