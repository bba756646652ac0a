import { type CaseDesk, caseDesks, type CaseGrade, caseGrades, caseKinds } from '@yuanli/shared/cases/case-kinds';
import { nameOfCategory } from '../settings/category-or-any';
import type { RuleForm } from './rule-data';

/** 物业; 街道工作者（综合） */
export const nameOfRoute = ({ desk, grade }: { desk: CaseDesk; grade: CaseGrade }): string =>
  grade === 'ordinary' ? caseDesks[desk] : `${caseDesks[desk]}（${caseGrades[grade].name}）`;

/** What a rule does, as one would tell a colleague. */
export function describeRule({ kind, category, desk, grade }: RuleForm, placeName: string): string {
  const of = category === 'any' ? '' : `“${nameOfCategory(category)}”类`;
  const { name, due } = caseGrades[grade];
  const as = due ? `按${name}事项办，${due.workingDays}个工作日内答复。` : '按一般事项办，期限照常。';
  return `${placeName}的${of}${caseKinds[kind].name}，先交给${caseDesks[desk]}，${as}`;
}
