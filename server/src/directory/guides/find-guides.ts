import { MoreThan, type FindOptionsWhere } from 'typeorm';
import type * as schema from '@yuanli/shared/directory/guides.schema';
import type { Actor } from '../../platform/actor';
import { findByIds, type Reader } from '../../platform/database';
import { page, PAGE_SIZE } from '../../platform/list';
import { wordsMatcher } from '../services/search-words';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { presentGuideCard } from './guide.presenter';
import { ServiceGuide } from './service-guide.entity';

/** A community has about a hundred. */
const BATCH = 100;

type Found = { guide: ServiceGuide; service: ServiceAtLocation };

/** The items of a community's counters, open to everybody: those asked for most first, those it does not issue last. */
export async function findGuides(
  db: Reader,
  _actor: Actor | null,
  { communityId, guideClass, trip, counterId, q, cursor }: schema.FindGuidesInput,
): Promise<schema.FindGuidesAnswer> {
  const where = { communityId, ...(guideClass && { guideClass }), ...(trip && { trip }) };
  const matches = q ? wordsMatcher(q) : () => true;
  const isWanted = ({ service }: Found) =>
    service.status !== 'closed' && (!counterId || service.counterId === counterId) && matches(service);
  const found: Found[] = [];
  for (let after = cursor ? await findPlace(db, communityId, cursor) : null; ;) {
    const guides = await findNext(db, where, after);
    const services = await findByIds(
      db,
      ServiceAtLocation,
      guides.map(({ id }) => id),
    );
    found.push(...guides.map((guide) => ({ guide, service: services.need(guide.id) })).filter(isWanted));
    if (guides.length < BATCH || found.length > PAGE_SIZE) break;
    after = guides.at(-1)!;
  }
  const { items, nextCursor } = page(found, ({ guide }) => guide.id);
  return { items: items.map(({ guide, service }) => presentGuideCard(service, guide)), nextCursor };
}

type Where = FindOptionsWhere<ServiceGuide>;
type Place = Pick<ServiceGuide, 'id' | 'listKey'>;

function findNext(db: Reader, where: Where, after: Place | null): Promise<ServiceGuide[]> {
  const parts: Where[] = after
    ? [{ listKey: MoreThan(after.listKey) }, { listKey: after.listKey, id: MoreThan(after.id) }]
    : [{}];
  return db.find(ServiceGuide, {
    where: parts.map((part) => ({ ...where, ...part })),
    order: { listKey: 'ASC', id: 'ASC' },
    take: BATCH,
  });
}

/** Where the last page ended; null, for what is no cursor of ours. */
const findPlace = (db: Reader, communityId: string, id: string): Promise<Place | null> =>
  db.findOneBy(ServiceGuide, { communityId, id });
