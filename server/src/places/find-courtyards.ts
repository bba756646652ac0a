import { PAGE_SIZE, page, idCursor } from '../platform/list';
import type { Tx } from '../platform/database';
import { readCourtyards, selectCourtyards, type CourtyardPlace } from './courtyard-place';

interface Search {
  q?: string | undefined;
  communityId?: string | undefined;
  cursor?: string | undefined;
}

/** I look for my courtyard by its name, its address or its community. */
export async function findCourtyards(
  tx: Tx,
  { q, communityId, cursor }: Search,
): Promise<{ items: CourtyardPlace[]; nextCursor: string | null }> {
  const query = selectCourtyards(tx)
    .orderBy('courtyard.id', 'ASC')
    .limit(PAGE_SIZE + 1);
  // INSTR means the same on both databases, and takes % and _ as they are.
  if (q)
    query.andWhere(
      '(INSTR(courtyard.name, :q) > 0 OR INSTR(courtyard.address, :q) > 0 OR INSTR(community.name, :q) > 0)',
      { q },
    );
  if (communityId) query.andWhere('courtyard.communityId = :communityId', { communityId });
  if (cursor) query.andWhere('courtyard.id > :cursor', { cursor });
  const found = await readCourtyards(query);
  const { items: items, nextCursor } = page(found, idCursor);
  return { items, nextCursor };
}
