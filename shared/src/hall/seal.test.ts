import fc from 'fast-check';
import { findContentProblem, type Content, type Question } from './ballot-kinds';
import { ballotsIn, countBallots, findSumProblem, leavesIn } from './count-ballots';
import { hallLimits } from './hall-limits';
import { ruleCards } from './rule-cards';
import { contentText, findLeafProblem, isBallot, isSplit, leafContentIn, leavesOf } from './seal';

const optionsOf = (length: number): string[] => Array.from({ length }, (_, n) => `选项${n}`);
const questions: fc.Arbitrary<Question> = fc.integer({ min: 2, max: 12 }).chain((length) =>
  fc.oneof(
    fc.constant({ kind: 'for_against' as const, options: ['此事'], most: 1, budget: 0 }),
    fc.constant({ kind: 'choose_one' as const, options: optionsOf(length), most: 1, budget: 0 }),
    fc
      .integer({ min: 1, max: length })
      .map((most) => ({ kind: 'choose_some' as const, options: optionsOf(length), most, budget: 0 })),
    fc
      .integer({ min: 1, max: hallLimits.mostBudget / 10 })
      .map((tenth) => ({ kind: 'share_out' as const, options: optionsOf(length), most: 1, budget: tenth * 10 })),
  ),
);

function contentsFor({ kind, options, most, budget }: Question): fc.Arbitrary<Content> {
  const numbers = options.map((_, n) => n);
  const content: Record<Question['kind'], fc.Arbitrary<Content>> = {
    for_against: fc.constantFrom('for' as const, 'against' as const, 'abstain' as const).map((choice) => ({ choice })),
    choose_one: fc.subarray(numbers, { maxLength: 1 }).map((chosen) => ({ chosen })),
    choose_some: fc.subarray(numbers, { maxLength: Math.min(most, numbers.length) }).map((chosen) => ({ chosen })),
    share_out: fc
      .oneof(fc.constant([]), fc.array(fc.nat(options.length - 1), { minLength: 10, maxLength: 10 }))
      .map((parts) => ({ shares: numbers.map((n) => parts.filter((part) => part === n).length * (budget / 10)) })),
  };
  return fc.oneof(
    { weight: 5, arbitrary: content[kind] },
    { weight: 1, arbitrary: fc.constant({ invalid: true as const }) },
  );
}

const voted = questions.chain((question) =>
  fc.record({
    question: fc.constant(question),
    isNamed: fc.boolean(),
    card: fc.constantFrom(ruleCards.consultation, { ...ruleCards.consultation, invalidLeftOutBy: '议事规则第12条' }),
    ballots: fc.array(
      contentsFor(question).map((content) => ({ content, area: 0 })),
      { maxLength: 25 },
    ),
  }),
);

it('marks by themselves come to the same tally as whole ballots, in whatever order, and stay within what those can have marked', () => {
  fc.assert(
    fc.property(voted, ({ question, isNamed, card, ballots }) => {
      for (const { content } of ballots) expect(findContentProblem(question, content)).toBeNull();
      const leaves = ballots.flatMap(({ content, area }) =>
        leavesOf(question, isNamed, content).map((one) => ({ content: one, area })),
      );
      const tally = countBallots(question, card, leaves.toReversed());
      expect(tally).toEqual(countBallots(question, card, ballots));
      expect([ballotsIn(tally, card), leavesIn(question, isNamed, tally, card)]).toEqual([
        ballots.length,
        leaves.length,
      ]);
      expect(leaves.filter(({ content }) => isBallot(content))).toHaveLength(ballots.length);
      expect(leaves.map(({ content }) => findLeafProblem(question, isNamed, content))).toEqual(leaves.map(() => null));
      expect(leaves.map(({ content }) => leafContentIn(contentText(content)))).toEqual(
        leaves.map(({ content }) => content),
      );
      expect(findSumProblem(question, isNamed, tally, card)).toBeNull();
    }),
  );
});

it('of a secret ballot with several marks no leaf says more than one of them', () => {
  fc.assert(
    fc.property(voted, ({ question, ballots }) => {
      if (!isSplit(question, false)) return;
      const said = ballots.flatMap(({ content }) => leavesOf(question, false, content)).map(contentText);
      expect(said.filter((text) => !/^(invalid|marked|(option|part):\d+|chosen:|shares:0(,0)*)$/.test(text))).toEqual(
        [],
      );
    }),
  );
});

const someOf = { kind: 'choose_some' as const, options: optionsOf(3), most: 2, budget: 0 };
const shareOf = { kind: 'share_out' as const, options: optionsOf(2), most: 1, budget: 100 };

it.each([
  ['an option more than the ballots had', someOf, [{ marked: true }, { option: 0 }, { option: 1 }, { option: 2 }]],
  ['one option twice by one ballot', someOf, [{ marked: true }, { option: 0 }, { option: 0 }]],
  ['a ballot with no mark at all', someOf, [{ marked: true }, { option: 0 }, { marked: true }]],
  ['marks of nobody', someOf, [{ option: 1 }]],
  ['a part too many', shareOf, [...leavesOf(shareOf, false, { shares: [60, 40] }), { part: 0 }]],
  ['a part too few', shareOf, leavesOf(shareOf, false, { shares: [60, 40] }).slice(0, -1)],
] as const)('%s is noticed by its sums', (_what, question, leaves) => {
  const tally = countBallots(
    question,
    ruleCards.consultation,
    leaves.map((content) => ({ content, area: 0 })),
  );
  expect(findSumProblem(question, false, tally, ruleCards.consultation)).not.toBeNull();
});

it.each([
  ['a whole ballot where marks are by themselves', someOf, false, { chosen: [0, 1] }],
  ['a mark where ballots are whole', someOf, true, { option: 0 }],
  ['an option that is not there', someOf, false, { option: 3 }],
  ['a part where nothing is shared out', someOf, false, { part: 0 }],
  ['shares of one ballot', shareOf, false, { shares: [60, 40] }],
] as const)('%s is no leaf of such a vote', (_what, question, isNamed, content) => {
  expect(findLeafProblem(question, isNamed, content)).not.toBeNull();
});

it('a budget is given away in tenths, and nothing in between', () => {
  expect(findContentProblem(shareOf, { shares: [55, 45] })).toContain('整份');
  expect(findContentProblem(shareOf, { shares: [50, 50] })).toBeNull();
});
