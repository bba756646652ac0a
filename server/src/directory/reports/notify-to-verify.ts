import { findRoleHolders } from '../../identity';
import { notify } from '../../messages';
import type { Tx } from '../../platform/database';
import type { ServiceAtLocation } from '../services/service-at-location.entity';

type Doubted = Pick<ServiceAtLocation, 'name' | 'gridId' | 'communityId'>;

/** The grid workers of the place go and look; where there are none, the workers of the community. */
export async function notifyToVerify(tx: Tx, service: Doubted, what: string): Promise<void> {
  const news = {
    title: `请核实：${service.name}`,
    text: `有邻居说这里${what}，和生活圈里写的不一样，请去看看或打电话问问，再在工作台里核实`,
    link: { kind: 'workbench', id: null },
  } as const;
  for (const personId of await findVerifiers(tx, service)) await notify(tx, personId, news);
}

async function findVerifiers(tx: Tx, { gridId, communityId }: Doubted): Promise<Set<string>> {
  const gridWorkers = [
    ...(gridId ? await findRoleHolders(tx, 'grid_worker', gridId) : []),
    ...(await findRoleHolders(tx, 'grid_worker', communityId)),
  ];
  const verifiers = gridWorkers.length > 0 ? gridWorkers : await findRoleHolders(tx, 'community_worker', communityId);
  return new Set(verifiers.map(({ personId }) => personId));
}
