import fc from 'fast-check';
import { caseCategoryNames } from '@yuanli/shared/cases/case-categories';
import { kindOfCase, routedKindNames } from '@yuanli/shared/cases/case-kinds';
import { chooseDesk, type RoutedCase, type RuleFacts } from './choose-desk';

const here = { courtyardId: 'courtyard', gridId: 'grid', communityId: 'community' };
const places = ['courtyard', 'grid', 'community', 'elsewhere'];

/** Few of each, so that rules meet. */
const kind = fc.constantFrom(...routedKindNames.slice(0, 3));
const category = fc.constantFrom(...caseCategoryNames.slice(0, 3));

const anyRule: fc.Arbitrary<RuleFacts> = kind.chain((one) =>
  fc.record({
    placeId: fc.constantFrom(...places),
    kind: fc.constant(one),
    category: fc.oneof(fc.constant('any' as const), category),
    desk: fc.constantFrom(...kindOfCase(one).takers),
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
      const able = winners.length > 0 ? winners.map(({ desk }) => desk) : [kindOfCase(one.kind).firstDesk];
      expect(able).toContain(chooseDesk(rules, one));
    }),
    { numRuns: 500 },
  );
});

it('does not depend on the order in which rules are read', () => {
  const distinct = fc.uniqueArray(anyRule, { maxLength: 8, selector: ({ changedAt }) => changedAt.getTime() });
  fc.assert(
    fc.property(distinct, anyCase, (rules, one) => {
      expect(chooseDesk([...rules].reverse(), one)).toBe(chooseDesk(rules, one));
    }),
  );
});

it('sends danger in shared space to whoever is nearest, whatever the rules say', () => {
  fc.assert(
    fc.property(fc.array(anyRule), anyCase, (rules, one) => {
      const desk = chooseDesk(rules, { ...one, isDanger: true });
      if (kindOfCase(one.kind).mayBePublic) expect(desk).toBe('staff');
    }),
  );
});

it('leaves what stays where it begins to its desk', () => {
  const rule: RuleFacts = {
    ...{ placeId: 'courtyard', kind: 'mediation', category: 'any', desk: 'property', changedAt: new Date(0) },
  };
  expect(chooseDesk([rule], { ...here, kind: 'mediation', category: 'other', isDanger: false })).toBe('mediator');
});
