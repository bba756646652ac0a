import { PAGE_SIZE, page } from '../../platform/list';
import { Brackets, In } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { wordsMatcher } from '../services/search-words';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { cursorAt, readListCursor, writeListCursor, type ListCursor, type ListOrder } from './list-cursor';
import { presentRows } from './service-row.presenter';
import { servicesToRun } from './services-to-run';

/** Read at once while a text is looked for. */
const BATCH = 500;

const views = {
  to_verify: { states: ['to_verify'], by: 'statusAt', direction: 'ASC', later: '>' },
  all: { states: ['listed', 'to_verify'], by: 'name', direction: 'ASC', later: '>' },
  closed: { states: ['closed'], by: 'statusAt', direction: 'DESC', later: '<' },
} as const;

type Search = z.output<typeof schema.findServicesToRun.in>;
type Page = z.input<typeof schema.findServicesToRun.out>;
type FindMore = (after: ListCursor | null, take: number) => Promise<ServiceAtLocation[]>;

/** What staff look after: what is to be verified, that which waits longest first; all by name; or what is gone, the latest first. */
export async function findServicesToRun(db: Tx, actor: Actor, { communityId, view, q, cursor }: Search): Promise<Page> {
  const { states, by, direction, later } = views[view];
  const where = servicesToRun(actor, { status: In([...states]), ...(communityId && { communityId }) });
  const findMore: FindMore = (after, take) => {
    const query = db.createQueryBuilder(ServiceAtLocation, 'service').where(new Brackets((part) => part.where(where)));
    if (after)
      query.andWhere(`(service.${by} ${later} :key OR (service.${by} = :key AND service.id ${later} :id))`, {
        ...after,
      });
    return query.orderBy(`service.${by}`, direction).addOrderBy('service.id', direction).limit(take).getMany();
  };

  const after = readListCursor(by, cursor);
  const found = q ? await findMatching(findMore, by, q, after) : await findMore(after, PAGE_SIZE + 1);
  const { items, nextCursor } = page(found, (last) => writeListCursor(by, last));
  return {
    items: await presentRows(db, items),
    nextCursor,
  };
}

/** Looks through what these staff look after, and no further than it must. */
async function findMatching(
  findMore: FindMore,
  by: ListOrder,
  q: string,
  start: ListCursor | null,
): Promise<ServiceAtLocation[]> {
  const matches = wordsMatcher(q);
  const found: ServiceAtLocation[] = [];
  for (let after = start; ;) {
    const batch = await findMore(after, BATCH);
    found.push(...batch.filter(matches));
    if (batch.length < BATCH || found.length > PAGE_SIZE) return found;
    after = cursorAt(by, batch.at(-1)!);
  }
}

/** How many wait to be verified by this person, counted no further than `most`. */
export async function countServicesToVerify(db: Tx, actor: Actor, most: number): Promise<number> {
  const waiting = await db.find(ServiceAtLocation, {
    select: { id: true },
    where: servicesToRun(actor, { status: 'to_verify' }),
    take: most,
  });
  return waiting.length;
}
