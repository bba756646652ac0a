import { appointFirstWorker } from '../identity/appoint-first-worker';
import { foundPlace } from '../places/found-place';
import type { Tx } from '../platform/database';
import { readPlacesFile } from './read-places-file';

/** Founds the places of the file and appoints each community's first worker; all or nothing, and again without harm. Answers what to tell. */
export async function setUp(tx: Tx, file: string): Promise<string[]> {
  const said: string[] = [];
  for (const { workerPhone, ...row } of readPlacesFile(file)) {
    const { communityId, plateCode } = await foundPlace(tx, row);
    said.push(`${row.community} ${row.courtyard}：牌子编号 ${plateCode}`);
    if (!workerPhone) continue;
    const isAppointed = await appointFirstWorker(tx, workerPhone, communityId);
    const tail = workerPhone.slice(-4);
    said.push(
      isAppointed
        ? `${row.community}：尾号${tail}是社区工作者`
        : `${row.community}：尾号${tail}还没有在小程序里绑定手机号，绑定后再运行一次`,
    );
  }
  return [...new Set(said)];
}
