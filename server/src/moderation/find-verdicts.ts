import { In } from 'typeorm';
import type { Reader } from '../platform/database';
import { ModerationCheck, type Verdict } from './moderation-check.entity';

/** By check id. Presenters show others' text only when it has `passed`. */
export async function findVerdicts(db: Reader, checkIds: readonly string[]): Promise<Map<string, Verdict>> {
  if (checkIds.length === 0) return new Map();
  const checks = await db.find(ModerationCheck, {
    select: { id: true, state: true },
    where: { id: In([...checkIds]) },
  });
  return new Map(checks.map(({ id, state }) => [id, state]));
}
