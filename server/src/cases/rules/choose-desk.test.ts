import fc from 'fast-check';
import { caseCategoryNames } from '@yuanli/shared/cases/case-categories';
import { caseGradeNames, desksFor, kindOfCase, routedKindNames } from '@yuanli/shared/cases/case-kinds';
import { chooseDesk, type Route, type RoutedCase, type RuleFacts } from './choose-desk';

const here = { courtyardId: 'courtyard', gridId: 'grid', communityId: 'community' };
const places = ['courtyard', 'grid', 'community', 'elsewhere'];

/** Few of each, so that rules meet. */
const kind = fc.constantFrom(...routedKindNames.slice(0, 3));
const category = fc.constantFrom(...caseCategoryNames.slice(0, 3));

/** Every desk of a kind with the grades that it can have. */
const routesOf = (one: RoutedCase['kind']): Route[] =>
  caseGradeNames.flatMap((grade) => desksFor(one, grade).map((desk) => ({ desk, grade })));

const anyRule: fc.Arbitrary<RuleFacts> = fc
  .tuple(kind, fc.nat())
  .map(([one, n]) => ({ one, route: routesOf(one)[n % routesOf(one).length]! }))
  .chain(({ one, route }) =>
    fc.record({
      placeId: fc.constantFrom(...places),
      kind: fc.constant(one),
      category: fc.oneof(fc.constant('any' as const), category),
      desk: fc.constant(route.desk),
      grade: fc.constant(route.grade),
      changedAt: fc.integer({ min: 1, max: 1_000_000 }).map((at) => new Date(at)),
    }),
  );
const anyCase: fc.Arbitrary<RoutedCase> = fc.record({ kind, category, isDanger: fc.constant(false) }).map((one) => ({
  ...one,
  ...here,
}));

const fits = (rule: RuleFacts, one: RoutedCase): boolean =>
  rule.kind === one.kind && rule.placeId !== 'elsewhere' && ['any', one.category].includes(rule.category);

/** How exact a rule is, by hand: the place counts for more than the category. */
const exactness = ({ placeId, category: about }: RuleFacts): number =>
  (3 - places.indexOf(placeId)) * 2 + (about === 'any' ? 0 : 1);

it('follows the most exact rule that fits, and of two alike the newest', () => {
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 12 }), anyCase, (rules, one) => {
      const fitting = rules.filter((rule) => fits(rule, one));
      const best = Math.max(...fitting.map(exactness));
      const newest = Math.max(
        ...fitting.filter((rule) => exactness(rule) === best).map(({ changedAt }) => changedAt.getTime()),
      );
      const winners = fitting.filter((rule) => exactness(rule) === best && rule.changedAt.getTime() === newest);
      const able: Route[] =
        winners.length > 0
          ? winners.map(({ desk, grade }) => ({ desk, grade }))
          : [{ desk: kindOfCase(one.kind).firstDesk, grade: 'ordinary' }];
      expect(able).toContainEqual(chooseDesk(rules, one));
    }),
    { numRuns: 500 },
  );
});

it('does not depend on the order in which rules are read', () => {
  const distinct = fc.uniqueArray(anyRule, { maxLength: 8, selector: ({ changedAt }) => changedAt.getTime() });
  fc.assert(
    fc.property(distinct, anyCase, (rules, one) => {
      expect(chooseDesk([...rules].reverse(), one)).toEqual(chooseDesk(rules, one));
    }),
  );
});

it('sends danger in shared space to whoever is nearest, whatever the rules say', () => {
  fc.assert(
    fc.property(fc.array(anyRule), anyCase, (rules, one) => {
      const route = chooseDesk(rules, { ...one, isDanger: true });
      if (kindOfCase(one.kind).mayBePublic) expect(route).toEqual({ desk: 'staff', grade: 'ordinary' });
    }),
  );
});

it('leaves what stays where it begins to its desk', () => {
  const rule: RuleFacts = {
    ...{ placeId: 'courtyard', kind: 'mediation', category: 'any', desk: 'property', grade: 'ordinary' },
    changedAt: new Date(0),
  };
  expect(chooseDesk([rule], { ...here, kind: 'mediation', category: 'other', isDanger: false })).toEqual({
    ...{ desk: 'mediator', grade: 'ordinary' },
  });
});

it('follows no rule that names a desk for a grade it cannot have', () => {
  const rule = (desk: RuleFacts['desk'], grade: RuleFacts['grade'], of: RuleFacts['kind'] = 'appeal'): RuleFacts => ({
    ...{ placeId: 'courtyard', kind: of, category: 'any', desk, grade, changedAt: new Date(0) },
  });
  const one = (of: RuleFacts['kind']) => ({ ...here, kind: of, category: 'water' as const, isDanger: false });
  expect(chooseDesk([rule('street', 'composite')], one('appeal'))).toEqual({ desk: 'street', grade: 'composite' });
  for (const wrong of [rule('property', 'hard'), rule('street', 'ordinary')])
    expect(chooseDesk([wrong], one('appeal'))).toEqual({ desk: 'staff', grade: 'ordinary' });
  expect(chooseDesk([rule('street', 'hard', 'inquiry')], one('inquiry')).desk).toBe('community');
});
