import { In } from 'typeorm';
import type { Actor } from '../platform/actor';
import type { Reader, Tx } from '../platform/database';
import { decideCheck } from './decide-check';
import { ModerationCheck } from './moderation-check.entity';
import { canDecide } from './moderation-check.policy';

/** Why the check of each of these things was in doubt, for those where it still is. */
export async function findDoubts(db: Reader, subjectIds: readonly string[]): Promise<Map<string, string>> {
  if (subjectIds.length === 0) return new Map();
  const where = { subjectId: In([...subjectIds]), state: 'flagged', origin: 'check' } as const;
  const checks = await db.find(ModerationCheck, { select: { subjectId: true, because: true }, where });
  return new Map(checks.map(({ subjectId, because }) => [subjectId, because ?? '']));
}

/** Whoever reviews a thing and lets it through has thereby answered the doubt about its words. */
export async function settleDoubt(tx: Tx, actor: Actor, subjectId: string): Promise<void> {
  const checks = await tx.findBy(ModerationCheck, { subjectId, state: 'flagged', origin: 'check' });
  for (const check of checks.filter((one) => canDecide(actor, one)))
    await decideCheck(tx, actor, check, { verdict: 'passed' });
}
