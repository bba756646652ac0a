import { IsNull } from 'typeorm';
import type { ExtendCaseInput } from '@yuanli/shared/cases/cases-desk.schema';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { formatBy } from '@yuanli/shared/format-date';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure, Refusal } from '../../platform/refusal';
import { endOfWorkingDay } from '../../tasks';
import { endSentence, notifyConcerned } from '../case-notifications';
import { isHandler } from '../case.policy';
import { alterCase, loadCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';

/** So many working days after its due time, and no later. */
const MOST_WORKING_DAYS = 15;

/** Once, before it is due, with a reason that the resident reads. */
export async function extendCase(
  tx: Tx,
  actor: Actor,
  { id, until: wanted, reason }: ExtendCaseInput,
): Promise<CaseDetail> {
  const seen = await loadCase(tx, actor, id);
  if (isHandler(actor, seen.row)) {
    ensure(seen.row.extendedAt === null, 'case.extended_already');
    ensure(seen.row.stoppedAt === null, 'case.stopped');
    if (seen.row.openDueAt) ensure(clock.now() < seen.row.openDueAt, 'case.extend_in_time');
  }
  const { row, role } = await loadToAct(tx, actor, id, 'extend');
  const until = new Date(wanted);
  if (until <= row.dueAt) throw new Refusal('request.invalid', { until: `要晚于现在的期限（${formatBy(row.dueAt)}）` });
  const latest = endOfWorkingDay(row.dueAt, MOST_WORKING_DAYS);
  if (until > latest) throw new Refusal('request.invalid', { until: `最晚只能延到${formatBy(latest)}` });
  const extensionNoteId = await writeNote(tx, actor, row, { kind: 'step', text: reason, role });
  await alterCase(
    tx,
    row,
    { dueAt: until, extendedAt: clock.now(), extensionNoteId },
    { extendedAt: IsNull(), dueAt: row.dueAt },
  );
  await recordAudit(tx, actor, 'case.extended', id, { role, noteId: extensionNoteId });
  await notifyConcerned(tx, row, {
    title: '期限延长了',
    text: `“${row.title}”延到${formatBy(until)}答复。`,
    words: `原因：${endSentence(reason)}`,
    state: '延长期限',
    hint: `延到${formatBy(until)}`,
  });
  return getCase(tx, actor, { id });
}
