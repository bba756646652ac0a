import type { AnswerCaseInput } from '@yuanli/shared/cases/cases-desk.schema';
import type { CaseOutcome } from '@yuanli/shared/cases/case-states';
import type { FieldErrors } from '../../parts/forms/form-step';
import type { Photo } from '../../platform/device/use-photos';
import { momentOf, wheelsAt } from '../../ui/format-date';

/** An answer as it is being written: the outcome first, then five of the six parts. */
export interface AnswerDraft {
  outcome: CaseOutcome | '';
  day: string;
  time: string;
  place: string;
  people: string;
  course: string;
  result: string;
  photos: readonly Photo[];
  plannedDay: string;
  rule: string;
  whoCould: string;
  passedTo: string;
  passedPhone: string;
  passedNumber: string;
}

/** What is sent of it, whether for one case or for several. */
export type AnswerParts = Omit<AnswerCaseInput, 'id'>;

/** Time, place and people are known, and what a helper did: they are only read over. */
export function beginAnswer(
  place: string,
  me: string,
  helper?: { name: string; done: string },
  now = Date.now(),
): AnswerDraft {
  const { day, time } = wheelsAt(now);
  const people = helper ? `${me}、志愿者${helper.name}` : me;
  return {
    ...{ outcome: '', day, time, place, people, course: helper?.done ?? '', result: '', photos: [] },
    ...{ plannedDay: '', rule: '', whoCould: '', passedTo: '', passedPhone: '', passedNumber: '' },
  };
}

const needed: Record<CaseOutcome, readonly [keyof AnswerDraft, string, string][]> = {
  solved: [],
  planned: [['plannedDay', 'plannedFor', '请选计划办好的日期']],
  cannot: [
    ['rule', 'rule', '请写明按什么规定办不了'],
    ['whoCould', 'whoCould', '请写明可以找谁，没有就写没有'],
  ],
  passed_on: [
    ['passedTo', 'passedTo', '请填写转给谁'],
    ['passedPhone', 'passedPhone', '请填写对方的电话'],
  ],
};

/** What this outcome still needs, by the name of the field. */
export function missingIn(draft: AnswerDraft): FieldErrors {
  if (!draft.outcome) return { outcome: '请先选办理结果' };
  const rows = [
    ...needed[draft.outcome],
    ['course', 'course', '请写这一项'] as const,
    ['result', 'result', '请写这一项'] as const,
  ];
  return Object.fromEntries(rows.flatMap(([name, field, words]) => (draft[name] ? [] : [[field, words]])));
}

/** The parts of an outcome that was not chosen are not sent. */
export function answerParts(draft: AnswerDraft & { outcome: CaseOutcome }, pictureIds: string[]): AnswerParts {
  const { outcome, day, time, place, people, course, result } = draft;
  const { plannedDay, rule, whoCould, passedTo, passedPhone, passedNumber } = draft;
  return {
    ...{ outcome, happenedAt: momentOf(day, time), place, people, course, result, pictureIds },
    ...(outcome === 'planned' && { plannedFor: momentOf(plannedDay, '23:59') }),
    ...(outcome === 'cannot' && { rule, whoCould }),
    ...(outcome === 'passed_on' && { passedTo, passedPhone, ...(passedNumber && { passedNumber }) }),
  };
}
