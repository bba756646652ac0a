import { staffRoles } from '@yuanli/shared/identity/roles';
import { desks } from '@yuanli/shared/tasks/task-kinds';
import { findHolders, findRoleHolders } from '../../identity';
import { notifyAll } from '../../messages';
import type { Reader, Tx } from '../../platform/database';
import { workNews } from '../../tasks';
import { presentCaseNumber } from '../case-card.presenter';
import { CaseNote } from '../case-note.entity';
import type { Case } from '../case.entity';

/** What a helper says goes to who asked them and to the resident's contact; the desk's task was open all along. */
export async function tellDesk(tx: Tx, row: Case, { title, what }: { title: string; what: string }): Promise<void> {
  const news = workNews(title, `“${row.title}”（${presentCaseNumber(row)}）：${what}`);
  await notifyAll(tx, await findWhomToTell(tx, row), news);
}

/** Only those who still work there; where none of them does, the workers of the community. */
async function findWhomToTell(db: Reader, row: Case): Promise<string[]> {
  const asked = await db.findOneBy(CaseNote, { id: row.helpAskedNoteId ?? '' });
  const known = [asked?.writerId, row.contactPersonId].flatMap((id) => id ?? []);
  const found = new Set<string>();
  for (const role of new Set([...staffRoles, ...desks[row.desk]]))
    for (const placeId of [row.gridId, row.communityId])
      for (const id of await findHolders(db, role, placeId, known)) found.add(id);
  if (found.size > 0) return [...found];
  return (await findRoleHolders(db, 'community_worker', row.communityId)).map(({ personId }) => personId);
}
