import type { Tx } from '../../platform/database';
import { presentCaseNumber } from '../case-card.presenter';
import { endSentence, notifyHelper } from '../case-notifications';
import type { Case } from '../case.entity';
import { isBeingHelped } from '../case.policy';

interface HelperNews {
  title: string;
  /** What has changed, as a sentence. */
  what: string;
  /** At most 5 Han, for WeChat's card. */
  state: string;
}

/** Whoever has it in hand hears what changes on the way; nobody where nobody has. `row`: as it was before. */
export async function tellHelper(tx: Tx, row: Case, { title, what, state }: HelperNews): Promise<void> {
  if (!row.helperId || !isBeingHelped(row)) return;
  const text = `您在帮邻居办的这件事（${presentCaseNumber(row)}）：${endSentence(what)}`;
  await notifyHelper(tx, row, row.helperId, { title, text, state, hint: '请打开看看' });
}
