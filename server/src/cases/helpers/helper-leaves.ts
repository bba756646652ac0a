import { In, IsNull } from 'typeorm';
import { caseStatuses, openCaseStatuses } from '@yuanli/shared/cases/case-states';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { notifyParties } from '../case-notifications';
import { Case } from '../case.entity';
import { followCase } from '../change-case';
import { noHelper } from './release-helper';
import { tellDesk } from './tell-desk';

/** Whoever had it in hand is a volunteer no longer: the desk goes on, and the resident waits for them no more. Nothing happens to what was reported or given back meanwhile. */
export async function helperLeaves(tx: Tx, row: Case, why: string): Promise<void> {
  const { id, helperId, title, status } = row;
  if (!helperId) return;
  const inHand = { id, helperId, helpDoneNoteId: IsNull(), status: In([...openCaseStatuses]) };
  const { affected } = await tx.update(Case, inHand, noHelper);
  if (affected !== 1) return;
  await followCase(tx, id);
  await recordAudit(tx, null, 'case.help_ended', id, { helperId });
  await tellDesk(tx, row, { title: '志愿者帮不了', what: `${why}。请接着办，或另请一位` });
  await notifyParties(tx, row, {
    title: '社区接着办',
    text: `“${title}”请的志愿者不能来帮忙了，由社区接着办，会另外和您联系。`,
    ...{ state: caseStatuses[status], hint: '由社区接着办' },
  });
}
