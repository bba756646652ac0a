import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import type { Reader } from '../../platform/database';
import { ServiceNotice } from './service-notice.entity';

/** The notices that hold on this day or later, by service, the next first. */
export async function findLiveNotices(
  db: Reader,
  serviceIds: readonly string[],
  day: string,
): Promise<Map<string, ServiceNotice[]>> {
  const byService = new Map<string, ServiceNotice[]>();
  if (serviceIds.length === 0) return byService;
  const where = { serviceId: In([...serviceIds]), untilDay: MoreThanOrEqual(day), removedAt: IsNull() };
  for (const notice of await db.find(ServiceNotice, { where, order: { fromDay: 'ASC', id: 'ASC' } })) {
    byService.set(notice.serviceId, [...(byService.get(notice.serviceId) ?? []), notice]);
  }
  return byService;
}
