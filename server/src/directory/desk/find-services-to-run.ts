import { type FindOptionsWhere, In, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { type ServiceCategory, serviceCategoryNames } from '@yuanli/shared/directory/service-categories';
import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import { page, PAGE_SIZE, readTimeCursor, writeTimeCursor } from '../../platform/list';
import { type Actor, scopesOf } from '../../platform/actor';
import { countUpTo, type Reader } from '../../platform/database';
import { wordsMatcher } from '../services/search-words';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { presentRows } from './service-row.presenter';

/** Read at once while a text is looked for. */
const BATCH = 500;

const states = { to_verify: ['to_verify'], all: ['listed', 'to_verify'], closed: ['closed'] } as const;
const kinds = { place: { counterId: IsNull() }, guide: { counterId: Not(IsNull()) } };
const MOST_COUNTED = 999;

type Search = schema.FindServicesToRunInput;
type Page = schema.FindServicesToRunAnswer;
type Where = FindOptionsWhere<ServiceAtLocation>;
type FindMore = (cursor: string | undefined, take: number) => Promise<ServiceAtLocation[]>;
interface List {
  findMore: FindMore;
  cursorAt: (last: ServiceAtLocation) => string;
}

/** What staff look after: what is to be verified, that which waits longest first; all by category and name; or what is gone, the latest first. */
export async function findServicesToRun(
  db: Reader,
  actor: Actor,
  { communityId, view, kind, category, q, cursor }: Search,
): Promise<Page> {
  const filter = {
    status: In([...states[view]]),
    ...(kind && kinds[kind]),
    ...(communityId && { communityId }),
    ...(category && { category }),
  };
  const where = servicesToRun(actor, filter);
  const list = view === 'all' ? listByName(db, where, category) : listByTime(db, where, view);
  const found = q ? await findMatching(list, q, cursor) : await list.findMore(cursor, PAGE_SIZE + 1);
  const { items, nextCursor } = page(found, list.cursorAt);
  return {
    items: await presentRows(db, items),
    nextCursor,
    count: await countUpTo(db, ServiceAtLocation, where, MOST_COUNTED),
  };
}

/** Looks through what these staff look after, and no further than it must. */
async function findMatching({ findMore, cursorAt }: List, q: string, start: string | undefined) {
  const matches = wordsMatcher(q);
  const found: ServiceAtLocation[] = [];
  for (let cursor = start; ;) {
    const batch = await findMore(cursor, BATCH);
    found.push(...batch.filter(matches));
    if (batch.length < BATCH || found.length > PAGE_SIZE) return found;
    cursor = cursorAt(batch.at(-1)!);
  }
}

function listByTime(db: Reader, where: Where[], view: 'to_verify' | 'closed'): List {
  const [direction, further] = view === 'closed' ? (['DESC', LessThan] as const) : (['ASC', MoreThan] as const);
  return {
    cursorAt: ({ id, statusAt }) => writeTimeCursor(statusAt, id),
    findMore: (cursor, take) => {
      const at = readTimeCursor(cursor);
      const after: Where[] = at ? [{ statusAt: further(at.at) }, { statusAt: at.at, id: further(at.id) }] : [{}];
      return db.find(ServiceAtLocation, {
        where: where.flatMap((one) => after.map((part) => ({ ...one, ...part }))),
        order: { statusAt: direction, id: direction },
        take,
      });
    },
  };
}

/** One category after the other, as residents know them; each walks its own index. */
function listByName(db: Reader, where: Where[], only: ServiceCategory | undefined): List {
  const categories = only ? [only] : serviceCategoryNames;
  return {
    cursorAt: ({ id, category, nameKey }) => `${id}.${category}.${nameKey}`,
    findMore: async (cursor, take) => {
      const [, id, from, key] = /^(\w{26})\.(\w+)\.(.*)$/s.exec(cursor ?? '') ?? [];
      const start = categories.findIndex((category) => category === from);
      const found: ServiceAtLocation[] = [];
      for (const category of categories.slice(Math.max(start, 0))) {
        const after: Where[] =
          id && category === from && key !== undefined
            ? [{ nameKey: MoreThan(key) }, { nameKey: key, id: MoreThan(id) }]
            : [{}];
        const rows = await db.find(ServiceAtLocation, {
          where: where.flatMap((one) => after.map((part) => ({ ...one, ...part, category }))),
          order: { nameKey: 'ASC', id: 'ASC' },
          take: take - found.length,
        });
        found.push(...rows);
        if (found.length >= take) break;
      }
      return found;
    },
  };
}

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
