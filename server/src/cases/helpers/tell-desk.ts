import { notifyAll } from '../../messages';
import type { Tx } from '../../platform/database';
import { workNews } from '../../tasks';
import { presentCaseNumber } from '../case-card.presenter';
import type { Case } from '../case.entity';

/** What a helper says goes to the one person who is the resident's contact; the desk's task was open all along. */
export async function tellDesk(
  tx: Tx,
  row: Pick<Case, 'title' | 'year' | 'number' | 'contactPersonId'>,
  { title, what }: { title: string; what: string },
): Promise<void> {
  if (!row.contactPersonId) return;
  await notifyAll(tx, [row.contactPersonId], workNews(title, `“${row.title}”（${presentCaseNumber(row)}）：${what}`));
}
