import { caseOutcomes } from '@yuanli/shared/cases/case-states';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { AnswerCaseInput } from '@yuanli/shared/cases/cases-desk.schema';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { formatBy } from '@yuanli/shared/format-date';
import { submitForCheck } from '../../moderation';
import { assertOwnPictures } from '../../pictures';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock, days, fromNow, minutes } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { hoursBetween } from '../../platform/figures';
import { newId } from '../../platform/new-id';
import { Refusal } from '../../platform/refusal';
import { shorten } from '../../platform/shorten';
import { CaseAnswer } from '../case-answer.entity';
import { endSentence, notifyJoined, notifyParties } from '../case-notifications';
import type { Case } from '../case.entity';
import { changeCase, loadToAct } from '../change-case';
import { getCase } from '../get-case';

/** One of four honest outcomes, with five of the six parts of the record. The resident is asked for the sixth. */
export async function answerCase(tx: Tx, actor: Actor, { id, ...answer }: AnswerCaseInput): Promise<CaseDetail> {
  assertHonest(answer);
  await assertOwnPictures(tx, actor, answer.pictureIds);
  await writeAnswer(tx, actor, id, answer);
  return getCase(tx, actor, { id });
}

export type Answer = Omit<AnswerCaseInput, 'id'>;

/** Each outcome says what only it can say; refused by field where that is missing (request.invalid). */
export function assertHonest({ outcome, happenedAt, plannedFor, rule, whoCould, passedTo, passedPhone }: Answer): void {
  const fields = {
    ...(new Date(happenedAt) > fromNow(minutes(5)) && { happenedAt: '办理时间不能晚于现在' }),
    ...(outcome === 'planned' && !plannedFor && { plannedFor: '请选计划办好的日期，到期会提醒' }),
    ...(outcome === 'planned' &&
      plannedFor &&
      new Date(plannedFor) <= clock.now() && { plannedFor: '计划的日期要在今天以后' }),
    ...(outcome === 'cannot' && !rule && { rule: '请写明依据哪条规定办不了' }),
    ...(outcome === 'cannot' && !whoCould && { whoCould: '请写明谁能办、可以找谁' }),
    ...(outcome === 'passed_on' && !passedTo && { passedTo: '请写明转给了谁' }),
    ...(outcome === 'passed_on' && !passedPhone && { passedPhone: '请填写对方的电话' }),
  };
  if (Object.keys(fields).length > 0) throw new Refusal('request.invalid', fields);
}

/** Writes the answer down and tells everybody concerned. The pictures have been taken by the caller. */
export async function writeAnswer(tx: Tx, actor: Actor, id: string, answer: Answer): Promise<void> {
  const { row, role } = await loadToAct(tx, actor, id, 'answer');
  const answerId = newId();
  const { outcome, place, people, course, result, pictureIds } = answer;
  const checkId = await submitForCheck(tx, {
    ...{ subjectKind: 'case_answer', subjectId: answerId, authorId: actor.personId },
    ...{ communityId: row.communityId, gridId: row.gridId, pictureIds },
    text: [place, people, course, result, answer.rule, answer.whoCould, answer.passedTo].filter(Boolean).join('\n'),
  });
  const plannedFor = outcome === 'planned' && answer.plannedFor ? new Date(answer.plannedFor) : null;
  await tx.insert(CaseAnswer, {
    ...{ id: answerId, caseId: id, writerId: actor.personId, role, outcome, place, people, course, result, pictureIds },
    ...{ happenedAt: new Date(answer.happenedAt), plannedFor, checkId, at: clock.now() },
    ...(outcome === 'cannot' && { rule: answer.rule ?? null, whoCould: answer.whoCould ?? null }),
    ...(outcome === 'passed_on' && {
      ...{ passedTo: answer.passedTo ?? null, passedPhone: answer.passedPhone ?? null },
      passedNumber: answer.passedNumber || null,
    }),
  });
  await changeCase(tx, id, {
    from: ['in_progress'],
    to: 'answered',
    set: {
      ...{ answerId, outcome, plannedFor, outcomeLine: shorten(lineOf(answer), 60), isLineChecked: false },
      agreedAt: row.kind === 'mediation' && outcome === 'solved' ? new Date(answer.happenedAt) : null,
      courtRemindedAt: null,
      ...{ answeredAt: clock.now(), closesAt: fromNow(days(caseLimits.confirmDays)), closing: null },
      hoursToAnswer: hoursBetween(row.countedFrom, clock.now()),
    },
  });
  await recordAudit(tx, actor, 'case.answered', id, { role, outcome });
  await tell(tx, row, answer);
}

/** 换了灯头和感应器; 12月20日（含）前办好。…; 市政公司，电话…. */
function lineOf({ outcome, result, plannedFor, passedTo, passedPhone }: Answer): string {
  if (outcome === 'planned' && plannedFor) return `${formatBy(plannedFor)}办好。${result}`;
  if (outcome === 'passed_on') return `${passedTo}，电话${passedPhone}`;
  return result;
}

/** Neighbours hear of the outcome alone: they read the words once these were checked. */
async function tell(tx: Tx, row: Case, answer: Answer): Promise<void> {
  const state = caseOutcomes[answer.outcome];
  const title = `有答复了：${state}`;
  await notifyParties(tx, row, {
    ...{ title, state, hint: '请看看解决了没有' },
    text: `“${row.title}”：${endSentence(lineOf(answer))}请您打开看看，点一下是否解决；${caseLimits.reopenDays}天内没解决可以退回重办。`,
  });
  await notifyJoined(tx, row, {
    ...{ title, state, hint: '请打开看看' },
    text: `“${row.title}”有答复了：${state}。请您打开看看。`,
  });
}
