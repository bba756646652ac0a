import { caseClosings } from '@yuanli/shared/cases/case-states';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { ConfirmCaseInput } from '@yuanli/shared/cases/cases.schema';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock, days } from '../platform/clock';
import type { Tx } from '../platform/database';
import { ensure, Refusal } from '../platform/refusal';
import { dueOf } from './case-due';
import { notifyConcerned } from './case-notifications';
import { Case } from './case.entity';
import { hasNoParty, isParty } from './case.policy';
import { changeCase, loadCase, loadToAct, writeNote } from './change-case';
import { getCase } from './get-case';
import { ownedBy } from './handling/pass-case';
import { noHelper } from './helpers/release-helper';

/** The resident says how it is: the sixth part of the record. 没解决 brings it back, also after it was closed, within 15 days of the answer. Staff who called write down what was said (request.invalid without words). */
export async function confirmCase(tx: Tx, actor: Actor, input: ConfirmCaseInput): Promise<CaseDetail> {
  const { id, verdict, words } = input;
  if (verdict === 'not_solved') return reopen(tx, actor, input);
  const { row, role } = await loadToAct(tx, actor, id, 'confirm');
  const isByPhone = !isParty(actor, row);
  if (isByPhone && !words) throw new Refusal('request.invalid', { words: '请写下居民在电话里怎么说' });
  const noteId = await noteWords(tx, actor, row, words);
  await changeCase(tx, id, {
    from: ['answered'],
    to: 'closed',
    set: { closing: verdict, feedbackNoteId: noteId, closesAt: null },
    where: { answerId: row.answerId! },
  });
  await recordAudit(tx, actor, 'case.confirmed', id, {
    closing: verdict,
    noteId,
    ...(isByPhone && { isByPhone, role }),
  });
  return getCase(tx, actor, { id });
}

async function noteWords(tx: Tx, actor: Actor, row: Case, words: string | undefined): Promise<string | null> {
  return words ? writeNote(tx, actor, row, { kind: 'feedback', text: words }) : null;
}

/** Back to whoever had it, with its full time again; the second time one level up, where there is one. */
async function reopen(tx: Tx, actor: Actor, { id, words }: ConfirmCaseInput): Promise<CaseDetail> {
  const seen = await loadCase(tx, actor, id);
  const wasTooLate =
    seen.row.answeredAt !== null &&
    ['answered', 'closed'].includes(seen.row.status) &&
    clock.now().getTime() >= seen.row.answeredAt.getTime() + days(caseLimits.reopenDays);
  if (isParty(actor, seen.row) || hasNoParty(seen.row)) ensure(!wasTooLate, 'case.too_late_to_reopen');
  const { row } = await loadToAct(tx, actor, id, 'reopen');
  const noteId = await noteWords(tx, actor, row, words);
  const reopenedTimes = row.reopenedTimes + 1;
  const raised = reopenedTimes >= caseLimits.reopeningsBeforeRaise ? deskAbove(row) : null;
  const time = { countedFrom: clock.now(), stoppedMinutes: 0, externalDueAt: null };
  await changeCase(tx, id, {
    from: ['answered', 'closed'],
    to: 'in_progress',
    set: {
      ...{
        reopenedTimes,
        reopenedAt: clock.now(),
        ...time,
        ...dueOf({ ...row, ...time }),
        extendedAt: null,
        extensionNoteId: null,
        closesAt: null,
      },
      ...{ closing: null, outcome: null, outcomeLine: null, isLineChecked: false, answerId: null, plannedFor: null },
      ...{ agreedAt: null, courtRemindedAt: null },
      ...noHelper,
      ...{ feedbackNoteId: noteId, ...(raised && ownedBy(raised, row)) },
    },
    where: { reopenedTimes: row.reopenedTimes },
  });
  const line = { noteId, closing: caseClosings.not_solved, ...(raised && { desk: raised }) };
  await recordAudit(tx, actor, 'case.reopened', id, line);
  const text = `“${row.title}”还没解决，已经退回重新办${raised ? `，并上报${raised === 'street' ? '街道' : '社区'}办理` : ''}。`;
  await notifyConcerned(
    tx,
    row,
    { title: '退回重新办', text, state: '重新办理', hint: '没解决，重新办理' },
    actor.personId,
  );
  return getCase(tx, actor, { id });
}

/** One level up: from the grid or the company to the community, from the community to the street. Null: there is nobody above who could do it. */
function deskAbove({ desk }: Case): 'community' | 'street' | null {
  if (desk === 'staff' || desk === 'property') return 'community';
  return desk === 'community' ? 'street' : null;
}
