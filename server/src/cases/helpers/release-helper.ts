import type { Tx } from '../../platform/database';
import { presentCaseNumber } from '../case-card.presenter';
import { notifyHelper } from '../case-notifications';
import { Case } from '../case.entity';

/** What a case says while nobody was asked. */
export const noHelper = { helperId: null, helpAskedAt: null, helpAskedNoteId: null, helpDoneNoteId: null };

/** It ended while a helper still had it in hand: they need not go any more, and read why. */
export async function releaseHelper(tx: Tx, id: string, why: string): Promise<void> {
  const row = await tx.findOneByOrFail(Case, { id });
  const { helperId, helpDoneNoteId } = row;
  if (!helperId || helpDoneNoteId) return;
  await tx.update(Case, { id, helperId }, noHelper);
  await notifyHelper(tx, row, helperId, {
    title: '不用帮忙了',
    text: `您在帮邻居办的这件事（${presentCaseNumber(row)}），${why}，不用您帮忙了，谢谢您。`,
    ...{ state: '不用帮了', hint: '谢谢您' },
  });
}
