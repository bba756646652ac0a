import type { z } from 'zod';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { Motion } from './motion.entity';

type Share = z.input<typeof schema.getHallShare.out>;

/** How much of what a community agreed on was carried out, and how people judged it. One pass over its own motions, a few dozen a year, by their index. */
export async function getHallShare(
  db: Tx,
  _actor: Actor | null,
  { communityId }: { communityId: string },
): Promise<Share> {
  const sums = await db
    .createQueryBuilder(Motion, 'motion')
    .select('COUNT(motion.agreedAt)', 'agreed')
    .addSelect('COUNT(motion.carriedOutAt)', 'carriedOut')
    .addSelect(
      'SUM(CASE WHEN motion.agreedAt IS NOT NULL AND motion.carriedOutAt IS NULL AND motion.isArchived = 0 THEN 1 ELSE 0 END)',
      'inHand',
    )
    .addSelect('SUM(motion.satisfied)', 'satisfied')
    .addSelect('SUM(motion.fair)', 'fair')
    .addSelect('SUM(motion.dissatisfied)', 'dissatisfied')
    .where({ communityId })
    .getRawOne<Record<string, string | number | null>>();
  const sum = (name: string): number => Number(sums?.[name] ?? 0);
  return {
    agreed: sum('agreed'),
    carriedOut: sum('carriedOut'),
    inHand: sum('inHand'),
    evaluated: { satisfied: sum('satisfied'), fair: sum('fair'), dissatisfied: sum('dissatisfied') },
  };
}
