import { desksFor, kindOfCase } from '@yuanli/shared/cases/case-kinds';
import type { Case } from '../case.entity';
import type { CaseRule } from './case-rule.entity';

export type RuleFacts = Pick<CaseRule, 'placeId' | 'kind' | 'category' | 'desk' | 'grade' | 'changedAt'>;
/** Who has it first, and as what it starts. */
export type Route = Pick<Case, 'desk' | 'grade'>;
export type RoutedCase = Pick<Case, 'kind' | 'category' | 'isDanger' | 'courtyardId' | 'gridId' | 'communityId'>;

/**
 * The desk that has a new case first, and its grade. The most exact rule wins: of the courtyard before the grid before the community, in
 * one place of the category before any, and of two alike the newest. Where no rule fits, the desk of its kind, as an ordinary
 * matter. Danger in shared space goes to whoever is nearest, whatever the rules say.
 */
export function chooseDesk(rules: readonly RuleFacts[], one: RoutedCase): Route {
  const { kind, isDanger } = one;
  if (isDanger && kindOfCase(kind).mayBePublic) return { desk: 'staff', grade: 'ordinary' };
  const [first] = rules.filter((rule) => fits(rule, one)).sort((a, b) => compare(a, b, one));
  return first ? { desk: first.desk, grade: first.grade } : { desk: kindOfCase(kind).firstDesk, grade: 'ordinary' };
}

/** The places a rule may be about, the most exact first. */
export const placesOf = ({ courtyardId, gridId, communityId }: Omit<RoutedCase, 'kind' | 'category' | 'isDanger'>) => [
  courtyardId,
  gridId,
  communityId,
];

const fits = (rule: RuleFacts, one: RoutedCase): boolean =>
  rule.kind === one.kind &&
  (rule.category === 'any' || rule.category === one.category) &&
  placesOf(one).includes(rule.placeId) &&
  desksFor(one.kind, rule.grade).includes(rule.desk);

const compare = (a: RuleFacts, b: RuleFacts, one: RoutedCase): number =>
  placesOf(one).indexOf(a.placeId) - placesOf(one).indexOf(b.placeId) ||
  Number(a.category === 'any') - Number(b.category === 'any') ||
  b.changedAt.getTime() - a.changedAt.getTime();
