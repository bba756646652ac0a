import { LessThan, MoreThan } from 'typeorm';
import { days, fromNow, hours } from '../platform/clock';
import type { Reader } from '../platform/database';
import { ModerationCheck } from './moderation-check.entity';

/** Does WeChat answer what is checked? By what happened: nothing was checked lately, something waits for long, or neither. */
export async function findContentSafetyState(db: Reader): Promise<'working' | 'stuck' | 'unknown'> {
  const origin = 'check' as const;
  const isStuck = await db.existsBy(ModerationCheck, {
    ...{ origin, state: 'waiting' as const },
    createdAt: LessThan(fromNow(-hours(1))),
  });
  if (isStuck) return 'stuck';
  const wasChecked = await db.existsBy(ModerationCheck, {
    ...{ origin, state: 'passed' as const },
    createdAt: MoreThan(fromNow(-days(30))),
  });
  return wasChecked ? 'working' : 'unknown';
}
