import type * as schema from '@yuanli/shared/directory/guides.schema';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { canCheckService, canEditService } from '../services/service.policy';
import { detailsOfGuide, presentGuide } from './guide.presenter';
import { ServiceGuide } from './service-guide.entity';

/** Everything about one item of a counter. One that is gone is shown only to those who may put it back. */
export async function getGuide(
  db: Reader,
  actor: Actor | null,
  { id }: { id: string },
): Promise<schema.GetGuideAnswer> {
  const { service, guide } = await loadGuide(db, id);
  ensure(service.status !== 'closed' || canEditService(actor, service), 'directory.guide_not_found');
  return presentGuide(db, actor, service, guide);
}

/** All that is written about one item, for those who look after it. */
export async function getGuideToRun(
  db: Reader,
  actor: Actor,
  { id }: { id: string },
): Promise<schema.GetGuideToRunAnswer> {
  const { service, guide } = await loadGuide(db, id);
  ensure(canCheckService(actor, service), 'directory.guide_not_found');
  const { communityId, round, status } = service;
  return { id, communityId, round, status, ...detailsOfGuide(service, guide) };
}

async function loadGuide(db: Reader, id: string): Promise<{ service: ServiceAtLocation; guide: ServiceGuide }> {
  const guide = await db.findOneBy(ServiceGuide, { id });
  ensure(guide, 'directory.guide_not_found');
  return { guide, service: await db.findOneByOrFail(ServiceAtLocation, { id }) };
}

/** What the item is called; null where there is none with this id. */
export async function findGuideName(db: Reader, id: string): Promise<string | null> {
  const service = await db.findOne(ServiceAtLocation, { select: { id: true, name: true }, where: { id } });
  return service?.name ?? null;
}
