import { IsNull } from 'typeorm';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { notifyParties } from '../case-notifications';
import { alterCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';

/** 急难特事: the leader on duty calls the resident within one working day. */
export async function markHardship(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'markHardship');
  const noteId = await writeNote(tx, actor, row, { kind: 'internal', text: reason, role });
  await alterCase(tx, row, { isHardship: true, hardshipAt: clock.now() }, { isHardship: false });
  await recordAudit(tx, actor, 'case.hardship', id, { role, noteId });
  await notifyParties(tx, row, {
    title: '列为急难特事',
    text: `“${row.title}”已列为急难特事，值班领导会在一个工作日内打电话给您。`,
    state: '急难特事',
    hint: '值班领导会打电话',
  });
  return getCase(tx, actor, { id });
}

/** The leader on duty has called, and writes down what was agreed. */
export async function noteCall(tx: Tx, actor: Actor, { id, text }: { id: string; text: string }): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'noteCall');
  const noteId = await writeNote(tx, actor, row, { kind: 'call', text, role });
  await alterCase(tx, row, { calledAt: clock.now() }, { calledAt: IsNull() });
  await recordAudit(tx, actor, 'case.called', id, { role, noteId });
  return getCase(tx, actor, { id });
}
