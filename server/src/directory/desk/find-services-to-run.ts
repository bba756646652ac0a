import { Brackets, type FindOptionsWhere, In } from 'typeorm';
import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import { page, PAGE_SIZE } from '../../platform/list';
import { type Actor, scopesOf } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { wordsMatcher } from '../services/search-words';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { presentRows } from './service-row.presenter';

/** Read at once while a text is looked for. */
const BATCH = 500;

const views = {
  to_verify: { states: ['to_verify'], by: 'statusAt', direction: 'ASC', later: '>' },
  all: { states: ['listed', 'to_verify'], by: 'name', direction: 'ASC', later: '>' },
  closed: { states: ['closed'], by: 'statusAt', direction: 'DESC', later: '<' },
} as const;

type Search = schema.FindServicesToRunInput;
type Page = schema.FindServicesToRunAnswer;
type FindMore = (after: ListCursor | null, take: number) => Promise<ServiceAtLocation[]>;

/** What staff look after: what is to be verified, that which waits longest first; all by name; or what is gone, the latest first. */
export async function findServicesToRun(
  db: Reader,
  actor: Actor,
  { communityId, view, q, cursor }: Search,
): Promise<Page> {
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
export async function countServicesToVerify(db: Reader, actor: Actor, most: number): Promise<number> {
  const waiting = await db.find(ServiceAtLocation, {
    select: { id: true },
    where: servicesToRun(actor, { status: 'to_verify' }),
    take: most,
  });
  return waiting.length;
}

/** Where a list goes on: the id of its last row, and the name or the time it is ordered by. */
interface ListCursor {
  id: string;
  key: string | Date;
}

type ListOrder = 'name' | 'statusAt';

const cursorAt = (by: ListOrder, service: ServiceAtLocation): ListCursor => ({
  id: service.id,
  key: service[by],
});

const writeListCursor = (by: ListOrder, { id, name, statusAt }: ServiceAtLocation): string =>
  `${id}.${by === 'name' ? name : statusAt.getTime()}`;

/** Null at the beginning, and for what is no cursor of ours. */
function readListCursor(by: ListOrder, cursor: string | undefined): ListCursor | null {
  const [, id, key] = (by === 'name' ? /^(\w{26})\.(.+)$/s : /^(\w{26})\.(\d{13})$/).exec(cursor ?? '') ?? [];
  return id && key ? { id, key: by === 'name' ? key : new Date(Number(key)) } : null;
}

type Where = FindOptionsWhere<ServiceAtLocation>;

/** What `canCheckService` allows, as a filter. */
function servicesToRun(actor: Actor, more: Where): Where[] {
  const communityIds = scopesOf(actor, ['community_worker', 'grid_worker']).filter(
    (id) => more.communityId === undefined || more.communityId === id,
  );
  return [
    { ...more, communityId: In(communityIds) },
    { ...more, gridId: In(scopesOf(actor, ['grid_worker'])) },
  ];
}
