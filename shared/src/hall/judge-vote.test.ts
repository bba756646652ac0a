import { countBallots, type Amount } from './count-ballots';
import { judgeOtherwise, judgeQuorum, judgeVote } from './judge-vote';
import { ruleCards, type RuleCard, type RuleCardName } from './rule-cards';

const matter = { kind: 'for_against' as const, options: ['此事'], budget: 0 };
const amount = (heads: number, area = 0): Amount => ({ heads, area });
const judge = (card: RuleCardName, roll: Amount, takingPart: Amount, support: Amount) =>
  judgeVote(ruleCards[card], roll, { takingPart, options: [{ ...support, shares: 0 }] });

describe('the residents’ meeting (Art. 27: more than half of the roll, more than half of those voting)', () => {
  it.each([
    [100, 50, 50, false, 'half of the roll is not more than half'],
    [100, 51, 26, true, 'one more than half of both'],
    [100, 51, 25, false, '25 of 51 is not more than half'],
    [101, 51, 26, true, 'an odd roll'],
    [101, 50, 50, false, 'an odd roll, one short'],
    [100, 60, 30, false, 'exactly half of those voting'],
    [100, 60, 31, true, 'one more than half of those voting'],
    [1, 1, 1, true, 'one person'],
  ])('roll %i, %i take part, %i for: %s (%s)', (roll, voting, support, isPassed, _why) => {
    expect(judge('residents_meeting', amount(roll), amount(voting), amount(support)).isPassed).toBe(isPassed);
  });
});

describe('the representatives’ meeting (Art. 29: two thirds present, more than half of those present)', () => {
  it.each([
    [99, 65, 65, false, 'one short of two thirds'],
    [99, 66, 34, true, 'exactly two thirds'],
    [99, 66, 33, false, 'half of those present'],
    [100, 66, 66, false, 'two thirds of 100 is 67'],
    [100, 67, 34, true, '67 of 100'],
    [155, 104, 53, true, '155 members'],
    [155, 103, 103, false, '155 members, one short'],
  ])('%i members, %i present, %i for: %s (%s)', (roll, present, support, isPassed, _why) => {
    expect(judge('representatives_meeting', amount(roll), amount(present), amount(support)).isPassed).toBe(isPassed);
  });
});

describe('owners, ordinary matters (Civil Code 278: two thirds and two thirds take part; more than half and more than half agree)', () => {
  const roll = amount(90, 900_000);
  it.each([
    [amount(60, 600_000), amount(31, 300_001), true, 'at both quorums, just above both halves'],
    [amount(59, 600_000), amount(59, 600_000), false, 'a head short of the quorum'],
    [amount(60, 599_999), amount(60, 599_999), false, '0.01㎡ short of the quorum'],
    [amount(60, 600_000), amount(30, 300_001), false, 'half of the heads only'],
    [amount(60, 600_000), amount(31, 300_000), false, 'half of the area only'],
    [amount(90, 900_000), amount(46, 450_001), true, 'everybody takes part'],
    [amount(90, 900_000), amount(89, 450_000), false, 'all heads but a great owner'],
  ])('%o take part, %o agree: %s (%s)', (takingPart, support, isPassed, _why) => {
    expect(judge('owners_ordinary', roll, takingPart, support).isPassed).toBe(isPassed);
  });
});

describe('owners, special matters (278, items 6 to 8: three quarters and three quarters of those taking part)', () => {
  const roll = amount(90, 900_000);
  it.each([
    [amount(60, 600_000), amount(45, 450_000), true, 'exactly three quarters of both'],
    [amount(60, 600_000), amount(44, 450_000), false, 'a head short'],
    [amount(60, 600_000), amount(45, 449_999), false, '0.01㎡ short'],
    [amount(61, 600_000), amount(45, 450_000), false, '45 of 61 heads'],
    [amount(61, 600_000), amount(46, 450_000), true, '46 of 61 heads'],
    [amount(59, 600_000), amount(59, 600_000), false, 'no quorum by heads, all agree'],
    [amount(60, 599_999), amount(60, 599_999), false, 'no quorum by area, all agree'],
  ])('%o take part, %o agree: %s (%s)', (takingPart, support, isPassed, _why) => {
    expect(judge('owners_special', roll, takingPart, support).isPassed).toBe(isPassed);
  });

  it('a home without area is a head all the same', () => {
    const tally = countBallots(matter, ruleCards.owners_special, [
      { content: { choice: 'for' }, area: 0 },
      { content: { choice: 'for' }, area: 10_000 },
    ]);
    expect(tally.takingPart).toEqual({ heads: 2, area: 10_000 });
    expect(judgeVote(ruleCards.owners_special, amount(3, 15_000), tally).isPassed).toBe(true);
  });
});

describe('asking for opinions', () => {
  it('passes nothing and fails nothing', () => {
    const { isPassed, quorum } = judge('consultation', amount(100), amount(1), amount(1));
    expect(isPassed).toBeNull();
    expect(quorum).toEqual([]);
  });
});

describe('who abstains, and a paper that says nothing', () => {
  const ballots = [
    ...Array.from({ length: 26 }, () => ({ content: { choice: 'for' as const }, area: 0 })),
    ...Array.from({ length: 24 }, () => ({ content: { choice: 'against' as const }, area: 0 })),
  ];
  const card = ruleCards.residents_meeting;
  const passes = (more: { content: { choice: 'abstain' } | { invalid: true }; area: number }[]): boolean | null =>
    judgeVote(card, amount(100), countBallots(matter, card, [...ballots, ...more])).isPassed;

  it('take part: they make the quorum, and are counted among those who would have to agree', () => {
    expect(passes([])).toBe(false);
    expect(passes([{ content: { choice: 'abstain' }, area: 0 }])).toBe(true);
    expect(passes([{ content: { invalid: true }, area: 0 }])).toBe(true);
    expect(
      passes([
        { content: { choice: 'abstain' }, area: 0 },
        { content: { invalid: true }, area: 0 },
      ]),
    ).toBe(false);
  });
});

describe('an invalid paper', () => {
  const vote = (forIt: number, against: number, invalid: number, area = 0) => [
    ...Array.from({ length: forIt }, () => ({ content: { choice: 'for' as const }, area })),
    ...Array.from({ length: against }, () => ({ content: { choice: 'against' as const }, area })),
    ...Array.from({ length: invalid }, () => ({ content: { invalid: true as const }, area })),
  ];
  /** [quorum, passed] where it takes part, and where the community’s own rules leave it out. */
  it.each([
    ['residents_meeting', amount(5), vote(2, 0, 1), [true, true], [false, false]],
    ['residents_meeting', amount(5), vote(2, 1, 1), [true, false], [true, true]],
    ['owners_ordinary', amount(3, 30_000), vote(1, 0, 1, 10_000), [true, false], [false, false]],
    ['owners_special', amount(5, 50_000), vote(3, 1, 1, 10_000), [true, false], [true, true]],
    ['residents_meeting', amount(5), vote(3, 1, 1), [true, true], [true, true]],
    ['residents_meeting', amount(5), vote(3, 0, 0), [true, true], [true, true]],
  ] as const)(
    '%s %o: as the card says, and where the other choice would turn it that is known',
    (name, roll, ballots, counted, leftOut) => {
      const law: RuleCard = ruleCards[name];
      const outcomes = [law, { ...law, invalidLeftOutBy: '《石榴院业主大会议事规则》第12条' }].map((card) => {
        const tally = countBallots(matter, card, ballots);
        const outcome = ({ quorum, isPassed }: ReturnType<typeof judgeVote>) => [
          quorum.every(({ isMet }) => isMet),
          isPassed,
        ];
        const other = judgeOtherwise(card, roll, tally);
        return { is: outcome(judgeVote(card, roll, tally)), otherwise: other && outcome(other) };
      });
      const turns = JSON.stringify(counted) !== JSON.stringify(leftOut);
      expect(outcomes).toEqual([
        { is: counted, otherwise: turns ? leftOut : null },
        { is: leftOut, otherwise: turns ? counted : null },
      ]);
    },
  );
});

describe('what is still missing', () => {
  it('is said by heads and by area', () => {
    const conditions = judgeQuorum(ruleCards.owners_ordinary, amount(300, 3_000_000), amount(163, 1_876_000));
    expect(conditions).toMatchObject([
      { what: 'quorum_heads', need: 200, have: 163, missing: 37, isMet: false },
      { what: 'quorum_area', need: 2_000_000, have: 1_876_000, missing: 124_000, isMet: false },
    ]);
  });

  it('is nothing once it is reached, and never less', () => {
    expect(judgeQuorum(ruleCards.representatives_meeting, amount(9), amount(9))).toMatchObject([
      { need: 6, missing: 0, isMet: true },
    ]);
  });
});

describe('several options', () => {
  it('are judged one by one', () => {
    const chosen = (...options: number[]) => ({ content: { chosen: options }, area: 0 });
    const tally = countBallots(
      { kind: 'choose_some', options: ['凉亭', '健身角', '停车位'], budget: 0 },
      ruleCards.residents_meeting,
      [chosen(0, 1), chosen(0, 1), chosen(0), chosen(2), chosen()],
    );
    const { options, isPassed } = judgeVote(ruleCards.residents_meeting, amount(9), tally);
    expect(options.map((option) => option.isPassed)).toEqual([true, false, false]);
    expect(isPassed).toBe(true);
    expect(tally.abstained.heads).toBe(1);
  });

  it('of a budget add up what was given', () => {
    const tally = countBallots({ kind: 'share_out', options: ['照明', '绿化'], budget: 100 }, ruleCards.consultation, [
      { content: { shares: [70, 30] }, area: 0 },
      { content: { shares: [0, 100] }, area: 0 },
      { content: { shares: [0, 0] }, area: 0 },
    ]);
    expect(tally.options).toEqual([
      { heads: 1, area: 0, shares: 70 },
      { heads: 2, area: 0, shares: 130 },
    ]);
    expect(tally.abstained.heads).toBe(1);
  });
});
