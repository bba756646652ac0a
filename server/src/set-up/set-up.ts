import { appointFirstWorker } from '../identity/appointments/appoint-first-worker';
import { Membership } from '../identity/memberships/membership.entity';
import { notify } from '../messages';
import { foundPlace, removeCourtyard } from '../places/found-place';
import type { Tx } from '../platform/database';
import type { SetUpRow } from './read-places-file';

/** Founds, renames, moves and removes the places of the file and appoints each community's first worker; all or nothing, and again without harm. Answers what to tell. */
export async function setUp(tx: Tx, rows: readonly SetUpRow[]): Promise<string[]> {
  const said: string[] = [];
  for (const { workerPhone, isRemoved, ...row } of rows) {
    if (isRemoved) {
      await removeCourtyard(tx, row.plateCode!, (courtyardId) => tx.countBy(Membership, { courtyardId }));
      said.push(`${row.community} ${row.courtyard}：已撤销，牌子编号 ${row.plateCode} 不再使用`);
      continue;
    }
    const { communityId, plateCode } = await foundPlace(tx, row);
    said.push(`${row.community} ${row.courtyard}：牌子编号 ${plateCode}`);
    if (!workerPhone) continue;
    const isAppointed = await appointFirstWorker(tx, workerPhone, communityId, { notify });
    const tail = workerPhone.slice(-4);
    said.push(
      isAppointed
        ? `${row.community}：尾号${tail}是社区工作者`
        : `${row.community}：尾号${tail}还没有在小程序里绑定手机号，绑定后就是社区工作者，不用再运行`,
    );
  }
  return [...new Set(said)];
}
