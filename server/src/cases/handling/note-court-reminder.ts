import { IsNull } from 'typeorm';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { formatBy } from '@yuanli/shared/format-date';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { courtTimesOf } from '../case-due';
import { notifyParties } from '../case-notifications';
import { alterCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';

/**
 * The mediator has told both sides that they may together ask a court to confirm what they agreed on, and until when
 * (人民调解法第33条). Writes down how they were told.
 */
export async function noteCourtReminder(
  tx: Tx,
  actor: Actor,
  { id, text }: { id: string; text: string },
): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'noteCourtReminder');
  const noteId = await writeNote(tx, actor, row, { kind: 'call', text, role });
  await alterCase(tx, row, { courtRemindedAt: clock.now() }, { courtRemindedAt: IsNull() });
  await recordAudit(tx, actor, 'case.court_reminded', id, { role, noteId });
  const { until } = courtTimesOf(row)!;
  await notifyParties(tx, row, {
    title: '可以申请司法确认',
    text: `您和对方达成的调解协议，双方可以在${formatBy(until)}一起向人民法院申请司法确认。确认以后，一方不履行的，另一方可以申请强制执行。`,
    state: '司法确认',
    hint: `${formatBy(until)}申请`,
  });
  return getCase(tx, actor, { id });
}
