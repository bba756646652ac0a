import { roles, staffRoles } from '@yuanli/shared/identity/roles';
import { findHolders, findNicknames } from '../../identity';
import type { Reader } from '../../platform/database';
import type { ServiceAtLocation } from './service-at-location.entity';

type Checked = Pick<ServiceAtLocation, 'id' | 'communityId' | 'checkedById'>;

/** Who checked each service last, as neighbours know them: 社区工作者林主任, 网格员小陈. */
export async function findCheckers(db: Reader, services: readonly Checked[]): Promise<Map<string, string>> {
  const checkerIds = services.flatMap(({ checkedById }) => checkedById ?? []);
  const nicknames = await findNicknames(db, checkerIds);
  const workersOf = new Map<string, Set<string>>();
  for (const communityId of new Set(services.map((service) => service.communityId))) {
    workersOf.set(communityId, await findHolders(db, 'community_worker', communityId, checkerIds));
  }
  const named = services.flatMap(({ id, communityId, checkedById }): [string, string][] => {
    const nickname = checkedById && nicknames.get(checkedById);
    const [gridWorker, communityWorker] = staffRoles;
    return nickname
      ? [[id, `${roles[workersOf.get(communityId)!.has(checkedById) ? communityWorker : gridWorker]}${nickname}`]]
      : [];
  });
  return new Map(named);
}
