import { caseDesks, kindOfCase, type CaseDesk } from '@yuanli/shared/cases/case-kinds';
import type { PassCaseInput } from '@yuanli/shared/cases/cases-desk.schema';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { notifyParties } from '../case-notifications';
import type { Case } from '../case.entity';
import { placeOfDesk } from '../case.policy';
import { alterCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';

/** Whether a desk may have it without its being raised. */
export const mayTake = ({ kind, desk }: Pick<Case, 'kind' | 'desk'>, to: CaseDesk): boolean =>
  to !== desk && kindOfCase(kind).takers.includes(to);

export const ownedBy = (desk: CaseDesk, row: Omit<Case, 'placeIds'>): Pick<Case, 'desk' | 'ownerPlaceId'> => ({
  desk,
  ownerPlaceId: placeOfDesk(desk, row),
});

/** Another desk does it: the contact stays who it is, and the clock goes on. */
export async function passCase(tx: Tx, actor: Actor, { id, passTo, reason }: PassCaseInput): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'pass');
  if (!mayTake(row, passTo.desk))
    throw new Refusal('request.invalid', { passTo: `不能转给${caseDesks[passTo.desk]}，请另选` });
  const noteId = await writeNote(tx, actor, row, { kind: 'step', text: reason, role });
  await alterCase(tx, row, ownedBy(passTo.desk, row), { desk: row.desk });
  await recordAudit(tx, actor, 'case.passed', id, { role, noteId, desk: passTo.desk });
  await notifyParties(tx, row, {
    title: `转给${caseDesks[passTo.desk]}办`,
    text: `“${row.title}”现在由${caseDesks[passTo.desk]}办，期限不变，和您联系的人也不变。`,
    state: '正在办',
    hint: `现在由${caseDesks[passTo.desk]}办`,
  });
  return getCase(tx, actor, { id });
}
