import { In } from 'typeorm';
import type { Reader } from '../../platform/database';
import { Favourite } from '../services/favourite.entity';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { ServiceReport } from '../services/service-report.entity';

/** All that is kept about what a person marked and said of the places around, for the person. */
export async function exportDirectory(db: Reader, personId: string): Promise<Record<string, unknown>> {
  const favourites = await db.find(Favourite, { where: { personId }, order: { id: 'ASC' } });
  const reports = await db.find(ServiceReport, { where: { personId }, order: { id: 'ASC' } });
  const ids = [...favourites, ...reports].map(({ serviceId }) => serviceId);
  const services = await db.find(ServiceAtLocation, {
    select: { id: true, name: true },
    where: { id: In([...new Set(ids)]) },
  });
  const names = new Map(services.map(({ id, name }) => [id, name]));
  return {
    favouriteServices: favourites.map(({ serviceId, createdAt }) => ({ name: names.get(serviceId), createdAt })),
    serviceReports: reports.map(({ serviceId, kind, note, at }) => ({ name: names.get(serviceId), kind, note, at })),
  };
}
