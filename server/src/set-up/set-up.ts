import { formatFullMoment } from '@yuanli/shared/format-date';
import { placePeople } from '../app/import-kinds';
import { makeOperatorCode } from '../identity';
import { appointFirstWorker } from '../identity/appointments/appoint-first-worker';
import { notify } from '../messages';
import { foundPlace } from '../places/file/found-place';
import type { Database, Tx } from '../platform/database';
import type { SetUpRow } from './read-places-file';

/** Founds, renames, moves and closes the places of the file and appoints each community's first worker; all or nothing, and again without harm. Answers what to tell. */
export async function setUp(tx: Tx, rows: readonly SetUpRow[]): Promise<string[]> {
  const said: string[] = [];
  for (const { workerPhone, ...row } of rows) {
    const { communityId, plateCode } = await foundPlace(tx, null, row, { people: placePeople });
    if (row.isRemoved) {
      said.push(`${row.community} ${row.courtyard}：已撤销，牌子编号 ${plateCode} 不再使用`);
      continue;
    }
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

/** A code that makes whoever types it in the mini-program or the browser an operator. Answers what to tell. */
export async function offerOperatorCode(database: Database): Promise<string[]> {
  const { code, validUntil } = await database.inTransaction((tx) => makeOperatorCode(tx));
  return [
    `开通码：${code.slice(0, 5)}-${code.slice(5)}`,
    `请平台管理员登录小程序或网页，在“我的”→“字号和隐私”→“首次开通”里输入。${formatFullMoment(validUntil)}前有效，只能用一次；再运行一次，这个码就作废。`,
  ];
}
