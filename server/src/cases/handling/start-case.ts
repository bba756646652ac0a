import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { dueOf } from '../case-due';
import { notifyConcerned } from '../case-notifications';
import { changeCase, loadToAct } from '../change-case';
import { getCase } from '../get-case';
import { noHelper } from '../helpers/release-helper';
import { labelOf } from './accept-case';

/** The work begins; or a plan is carried out whose day has come, with a time of its own. */
export async function startCase(tx: Tx, actor: Actor, { id }: { id: string }): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'start');
  const isPlan = row.status !== 'accepted';
  const time = { countedFrom: clock.now(), stoppedMinutes: 0, externalDueAt: null };
  await changeCase(tx, id, {
    from: [row.status],
    to: 'in_progress',
    set: isPlan
      ? {
          ...{
            ...time,
            ...dueOf({ ...row, ...time }),
            closing: null,
            closesAt: null,
            outcome: null,
            outcomeLine: null,
          },
          ...noHelper,
          ...{ isLineChecked: false, answerId: null, plannedFor: null, extendedAt: null, extensionNoteId: null },
        }
      : {},
  });
  await recordAudit(tx, actor, 'case.started', id, { role });
  await notifyConcerned(tx, row, {
    title: isPlan ? '计划开始办了' : '开始办了',
    text: `“${row.title}”${await labelOf(tx, actor, role)}开始办了。`,
    state: '正在办',
    hint: '办好了请您看看',
  });
  return getCase(tx, actor, { id });
}
