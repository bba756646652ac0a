import type { FindOptionsWhere } from 'typeorm';
import { plainText } from '@yuanli/shared/plain-text';
import type { SearchAnswer, SearchInput } from '@yuanli/shared/search/search.schema';
import type { Actor } from '../../platform/actor';
import { containing, type Reader } from '../../platform/database';
import { canRunMotion } from './motion.policy';
import { Motion } from './motion.entity';

/** By number (2026-3, or 3) or by words of the title, the last first; what is not shown yet is found by those who run it. */
export async function searchMotions(
  db: Reader,
  actor: Actor,
  { communityId, q }: SearchInput,
  most: number,
): Promise<SearchAnswer['motions']> {
  const words = plainText(q);
  const [, year, number] = /^(?:(\d{4})-)?(\d{1,4})$/.exec(words) ?? [];
  const shown = canRunMotion(actor, { communityId }) ? {} : { isShown: true };
  const where: FindOptionsWhere<Motion> = { communityId, ...shown };
  const found = await db.find(Motion, {
    where: [
      { ...where, title: containing(words) },
      ...(number ? [{ ...where, number: Number(number), ...(year && { year: Number(year) }) }] : []),
    ],
    order: { id: 'DESC' },
    take: most,
  });
  return found.map((motion) => ({
    ...{ id: motion.id, title: motion.title, stage: motion.stage },
    number: `${motion.year}-${motion.number}`,
  }));
}
