import type { FindCaseNotesAnswer } from '@yuanli/shared/cases/cases-desk.schema';
import { findNicknames } from '../../identity';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Reader, Tx } from '../../platform/database';
import { desks } from '@yuanli/shared/tasks/task-kinds';
import { ensureAllowed } from '../../platform/refusal';
import { CaseNote } from '../case-note.entity';
import { isHandler, isParty } from '../case.policy';
import { loadCase, loadToAct, writeNote } from '../change-case';

/** What staff wrote for one another, and how they tried to reach the resident; the one it is about never reads it, whatever role they have. */
export async function findCaseNotes(db: Reader, actor: Actor, { id }: { id: string }): Promise<FindCaseNotesAnswer> {
  const { row } = await loadCase(db, actor, id);
  ensureAllowed(isHandler(actor, row) && !isParty(actor, row), desks[row.desk]);
  const where = [
    { caseId: id, kind: 'internal' as const },
    { caseId: id, kind: 'attempt' as const },
  ];
  const notes = await db.find(CaseNote, { where, order: { id: 'DESC' }, take: 100 });
  const nicknames = await findNicknames(
    db,
    notes.flatMap(({ writerId }) => writerId ?? []),
  );
  return {
    items: notes.map(({ id: noteId, text, role, writerId, at }) => ({
      ...{ id: noteId, text, at },
      byLabel: `${role ?? ''}${nicknames.get(writerId ?? '') ?? ''}`,
    })),
  };
}

/** Staff leave a note for one another. */
export async function writeCaseNote(
  tx: Tx,
  actor: Actor,
  { id, text }: { id: string; text: string },
): Promise<{ done: true }> {
  const { row, role } = await loadToAct(tx, actor, id, 'writeNote');
  const noteId = await writeNote(tx, actor, row, { kind: 'internal', text, role });
  await recordAudit(tx, actor, 'case.noted', id, { role, noteId });
  return { done: true };
}
