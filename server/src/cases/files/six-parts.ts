import { caseClosings, caseOutcomes } from '@yuanli/shared/cases/case-states';
import { formatFullDay } from '@yuanli/shared/china-time';
import type { CaseAnswer } from '../case-answer.entity';
import type { Case } from '../case.entity';

/** 列入计划：2026年12月20日（含）前办好; 办不了：…; 已转：市政公司，电话…. */
export function formatOutcome({ outcome, plannedFor, rule, whoCould, ...passed }: CaseAnswer): string {
  const more = {
    solved: [],
    planned: [plannedFor && `${formatFullDay(plannedFor)}（含）前办好`],
    cannot: [rule && `依据${rule}`, whoCould && `可以找${whoCould}`],
    passed_on: [
      passed.passedTo,
      passed.passedPhone && `电话${passed.passedPhone}`,
      passed.passedNumber && `对方编号${passed.passedNumber}`,
    ],
  }[outcome].filter(Boolean);
  return [caseOutcomes[outcome], more.join('，')].filter(Boolean).join('：');
}

/** The sixth part: what the resident says of it, or how else it was closed. */
export const formatFeedback = ({ closing }: Pick<Case, 'closing'>, words: string | null): string =>
  [closing ? caseClosings[closing] : '等待反馈', words].filter(Boolean).join('：');
