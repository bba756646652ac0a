import type { Tx } from '../../platform/database';
import { notifyHelper } from '../case-notifications';
import { Case } from '../case.entity';

/** It was answered or withdrawn while a helper still had it in hand: they need not go any more. */
export async function releaseHelper(tx: Tx, id: string): Promise<void> {
  const row = await tx.findOneByOrFail(Case, { id });
  const { helperId, helpDoneNoteId, status, title } = row;
  if (!helperId || helpDoneNoteId) return;
  await tx.update(Case, { id }, { helperId: null, helpAskedNoteId: null });
  const what = status === 'withdrawn' ? '居民已经撤回' : '社区已经答复居民';
  await notifyHelper(tx, row, helperId, {
    title: '不用帮忙了',
    text: `“${title}”${what}，不用您帮忙了，谢谢您。`,
    ...{ state: '不用帮了', hint: '谢谢您' },
  });
}
