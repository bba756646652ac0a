import { In, IsNull, MoreThan } from 'typeorm';
import type { Database } from '../../platform/database';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { describeServices, type DescribedService } from './described-service';

const PAGE = 500;

/** What the community's circle lists, without the items of its counters, page by page; between two pages others may use the database. */
export async function* pagesOfServices(database: Database, communityId: string): AsyncGenerator<DescribedService[]> {
  for (let after = ''; ;) {
    const page = await database.read(async (db) => {
      const where = { communityId, counterId: IsNull(), status: In(['listed', 'to_verify']), id: MoreThan(after) };
      return describeServices(db, await db.find(ServiceAtLocation, { where, order: { id: 'ASC' }, take: PAGE }));
    });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.service.id;
  }
}
