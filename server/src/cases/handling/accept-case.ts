import { categoryOfCase } from '@yuanli/shared/cases/case-categories';
import { caseDesks, kindOfCase } from '@yuanli/shared/cases/case-kinds';
import type { AcceptCaseInput } from '@yuanli/shared/cases/cases-desk.schema';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { findNicknames } from '../../identity';
import { submitForCheck } from '../../moderation';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { hoursBetween } from '../../platform/figures';
import { Refusal } from '../../platform/refusal';
import { dueOf } from '../case-due';
import { endSentence, notifyJoined, notifyParties } from '../case-notifications';
import type { Case } from '../case.entity';
import { changeCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';
import { mayTake, ownedBy } from './pass-case';
import { assertNotLowered, raisedTo, toStreetAs } from './raise-case';

/**
 * Somebody at the desk takes it, and is the resident's contact from now on, whoever does the work (首问负责). The category
 * is put right, and the time with it; it may go to the company or the counter, or be raised to the street, in the same act.
 */
export async function acceptCase(tx: Tx, actor: Actor, input: AcceptCaseInput): Promise<CaseDetail> {
  const { id, passTo, raise } = input;
  const { row, role } = await loadToAct(tx, actor, id, raise ? 'acceptAndRaise' : 'accept');
  const category = input.category ?? row.category;
  const mayBePublic = kindOfCase(row.kind).mayBePublic && !categoryOfCase(category).isPersonal;
  if (passTo && !mayTake(row, passTo.desk))
    throw new Refusal('request.invalid', { passTo: `${caseDesks[passTo.desk]}办不了这一类，请另选` });
  if (passTo && raise) throw new Refusal('request.invalid', { raise: '转给别的岗位和上报街道，请选一样' });
  if (raise) assertNotLowered('raise.grade', raise.grade, row);
  const now = clock.now();
  // Whoever was told that neighbours do not see it is not overruled: staff may only take it back.
  const wanted = input.isShared ?? row.isShared;
  const isShared = mayBePublic && wanted && (row.isShared || row.source !== 'app');
  const due = dueOf({ ...row, category });
  await changeCase(tx, id, {
    from: ['submitted'],
    to: 'accepted',
    set: {
      ...{ category, isShared },
      ...due,
      ...{ contactPersonId: actor.personId, contactRole: role },
      ...{ acceptedAt: now, hoursToAccept: hoursBetween(row.madeAt, now) },
      ...(passTo && ownedBy(passTo.desk, row)),
      ...(raise && raisedTo('street', raise.grade, { ...row, category, ...due })),
    },
  });
  if (isShared && row.source === 'hotline') await checkTitle(tx, actor, row);
  await recordAudit(tx, actor, 'case.accepted', id, { role, ...(passTo && { desk: passTo.desk }) });
  if (raise) {
    const noteId = await writeNote(tx, actor, row, { kind: 'step', text: raise.reason, role });
    await recordAudit(tx, actor, 'case.raised', id, { role, noteId, grade: raise.grade });
  }
  const news = {
    title: '已受理',
    text: `“${row.title}”已由${await labelOf(tx, actor, role)}受理${wayOn(input)}这件事一直由${role}和您联系。`,
    ...{ state: '已受理', hint: raise ? '由街道办理' : '办理进展会告诉您' },
  };
  await notifyParties(tx, row, news);
  if (raise)
    await notifyJoined(tx, row, {
      ...{ title: '上报办理', text: `“${row.title}”已受理，并上报${toStreetAs(raise.grade)}。` },
      ...{ state: '上报办理', hint: '由街道办理' },
    });
  return getCase(tx, actor, { id });
}

/** Who does it, and why it was raised. */
function wayOn({ passTo, raise }: AcceptCaseInput): string {
  if (raise) return `，并上报${toStreetAs(raise.grade)}。原因：${endSentence(raise.reason)}`;
  return passTo ? `，交给${caseDesks[passTo.desk]}办。` : '。';
}

/** Nobody wrote an imported order here: whoever shows it to neighbours answers for its title. */
async function checkTitle(tx: Tx, { personId }: Actor, { id, title, communityId, gridId }: Case): Promise<void> {
  const subject = { subjectKind: 'case' as const, subjectId: id, authorId: personId, communityId, gridId };
  await submitForCheck(tx, { ...subject, text: title, pictureIds: [] });
}

/** 网格员小吴 */
export const labelOf = async (db: Reader, { personId }: Actor, role: string): Promise<string> =>
  `${role}${(await findNicknames(db, [personId])).get(personId) ?? ''}`;

export type Handled = Pick<Case, 'id' | 'title'>;
