import { IsNull } from 'typeorm';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { notifyAll } from '../../messages';
import { workNews } from '../../tasks';
import { presentCaseNumber } from '../case-card.presenter';
import { findLeaderOnDuty, placeOfLeader } from '../duty/leader-on-duty';
import { notifyParties } from '../case-notifications';
import { alterCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';

/** 急难特事: the leader who is on duty now calls the resident within one working day; where nobody is, the desk does. */
export async function markHardship(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'markHardship');
  const noteId = await writeNote(tx, actor, row, { kind: 'internal', text: reason, role });
  const leader = await findLeaderOnDuty(tx, row);
  const leaderId = leader?.id ?? null;
  await alterCase(tx, row, { isHardship: true, hardshipAt: clock.now(), leaderId }, { isHardship: false });
  await recordAudit(tx, actor, 'case.hardship', id, { role, noteId, ...(leaderId && { leaderId }) });
  if (leaderId && leaderId !== actor.personId) {
    const what = `您今天值班，“${row.title}”（${presentCaseNumber(row)}）是急难特事，请在一个工作日内打电话给居民`;
    await notifyAll(tx, [leaderId], workNews('请您打电话给居民', what));
  }
  const who = leader ? `值班领导（${leader.name}）` : `${placeOfLeader(row)}值班人员`;
  await notifyParties(tx, row, {
    title: '列为急难特事',
    text: `“${row.title}”已列为急难特事，${who}会在一个工作日内打电话给您。`,
    state: '急难特事',
    hint: leader ? '值班领导会打电话' : '值班人员会打电话',
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
