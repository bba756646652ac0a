import { ballotsIn, countBallots } from '@yuanli/shared/hall/count-ballots';
import type { Content, Question } from '@yuanli/shared/hall/ballot-kinds';
import { merkleRoot } from '@yuanli/shared/hall/merkle';
import { hashLeaf, isSplit, leavesOf, sealOf, type LeafContent, type SealedLeaf } from '@yuanli/shared/hall/seal';
import fc from 'fast-check';
import type { ResultData } from '../../parts/hall/vote-data';
import { compareCounts } from './compare-counts';
import { recount } from './recount';

const questions: Question[] = [
  { kind: 'for_against', options: ['装坡道'], most: 1, budget: 0 },
  { kind: 'choose_some', options: ['长椅', '路灯', '坡道'], most: 2, budget: 0 },
  { kind: 'share_out', options: ['长椅', '路灯'], most: 1, budget: 100 },
];

/** By itself, and not what is there. */
const valid: Record<string, LeafContent> = {
  for_against: { choice: 'for' },
  choose_some: { chosen: [] },
  share_out: { shares: [0, 0] },
};

const contentFor = ({ kind }: Question): fc.Arbitrary<Content> => {
  const invalid = fc.constant({ invalid: true as const });
  if (kind === 'for_against')
    return fc.oneof(
      invalid,
      fc.constantFrom('for' as const, 'against' as const, 'abstain' as const).map((choice) => ({ choice })),
    );
  if (kind === 'choose_some')
    return fc.oneof(
      invalid,
      fc.constantFrom([], [0], [1, 2], [0, 2]).map((chosen) => ({ chosen })),
    );
  return fc.oneof(
    invalid,
    fc.nat(10).map((first) => ({ shares: [first * 10, 100 - first * 10] })),
  );
};

const voted = fc.constantFrom(...questions).chain((question) =>
  fc.record({
    question: fc.constant(question),
    ballots: fc
      .array(fc.record({ content: contentFor(question), area: fc.nat(20_000) }), { minLength: 1, maxLength: 30 })
      .map((all) => seal(question, all)),
  }),
);

/** Each mark by itself where there can be several, as it is sealed. */
const seal = (question: Question, all: { content: Content; area: number }[]): SealedLeaf[] =>
  all
    .flatMap(({ content, area }) =>
      leavesOf(question, false, content).map((one) => ({ content: one, area: isSplit(question, false) ? 0 : area })),
    )
    .map((leaf, n) => ({ ...leaf, nonce: String(n).padStart(4, '0'), room: null }));

/** As it is published after an honest count. */
function publish(question: Question, ballots: SealedLeaf[]): ResultData {
  const card = { invalidLeftOutBy: null };
  const tally = countBallots(question, card, ballots);
  const roots = { ballotsRoot: merkleRoot(ballots.map(hashLeaf)), receiptsRoot: merkleRoot([]) };
  const seal = sealOf({ voteId: 'v', rollHash: 'r', ballots: ballotsIn(tally, card), ...roots });
  return {
    question,
    isNamed: false,
    ...card,
    tally,
    sqlTally: tally,
    roll: { heads: 50, area: 0, hash: 'r' },
    seal: { ...roots, seal, sealedAt: '' },
  } as unknown as ResultData;
}

function inPages(ballots: readonly SealedLeaf[], size: number) {
  let at = 0;
  return () => {
    const page = ballots.slice(at, at + size);
    at += size;
    return Promise.resolve(page.length > 0 ? page : null);
  };
}

async function compare(published: ResultData, ballots: readonly SealedLeaf[], size = 7) {
  const mine = await recount(published, {
    nextPage: inPages(ballots, size),
    onProgress: () => undefined,
    goesOn: () => true,
  });
  return compareCounts('v', published, mine!);
}

describe('counting once more on one’s own phone', () => {
  it('comes to the same figures and the same seal, whatever was voted and however it is cut into pages', async () => {
    await fc.assert(
      fc.asyncProperty(voted, fc.integer({ min: 1, max: 40 }), async ({ question, ballots }, size) => {
        const { isSame, rows } = await compare(publish(question, ballots), ballots, size);
        expect([isSame, rows.filter((row) => !row.isSame)]).toEqual([true, []]);
      }),
      { numRuns: 30 },
    );
  });

  it('notices every ballot that was changed, dropped, doubled or added', async () => {
    await fc.assert(
      fc.asyncProperty(voted, fc.nat(), async ({ question, ballots }, seed) => {
        const published = publish(question, ballots);
        const at = seed % ballots.length;
        const spliced = (from: number, out: number, ...into: SealedLeaf[]) => [
          ...ballots.slice(0, from),
          ...into,
          ...ballots.slice(from + out),
        ];
        const other: SealedLeaf = {
          ...ballots[at]!,
          content: 'invalid' in ballots[at]!.content ? valid[question.kind]! : { invalid: true },
        };
        for (const tampered of [
          spliced(at, 1, other),
          spliced(at, 1),
          spliced(at, 0, ballots[at]!),
          [...ballots, { ...other, nonce: '9999' }],
        ]) {
          expect((await compare(published, tampered)).isSame).toBe(false);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('notices figures that were published otherwise, in either count, and a seal of another roll', async () => {
    const question = questions[0]!;
    const ballots: SealedLeaf[] = [{ nonce: '1', content: { choice: 'for' }, room: '石榴院2号楼501', area: 8_950 }];
    const published = publish(question, ballots);
    const lie = { ...published.tally, against: { heads: 1, area: 0 } };
    expect((await compare({ ...published, tally: lie }, ballots)).rows.find(({ isSame }) => !isSame)).toEqual({
      label: '反对',
      figures: ['0票', '1票', '0票'],
      isSame: false,
    });
    expect((await compare({ ...published, sqlTally: lie }, ballots)).isSame).toBe(false);
    expect((await compare({ ...published, roll: { ...published.roll, hash: 'other' } }, ballots)).seals).toEqual([
      { label: '选票总码', isSame: true },
      { label: '封存码', isSame: false },
    ]);
  });

  it('counts no ballot that says what was not asked, and says so', async () => {
    const question = questions[0]!;
    const ballots: SealedLeaf[] = [{ nonce: '1', content: { chosen: [7] }, room: null, area: 0 }];
    const { odd, isSame } = await compare(publish(question, []), ballots);
    expect([odd, isSame]).toEqual([1, false]);
  });

  it('stops when one has left', async () => {
    const ballots: SealedLeaf[] = [{ nonce: '1', content: { choice: 'for' }, room: null, area: 0 }];
    const done: number[] = [];
    expect(
      await recount(
        { question: questions[0]!, isNamed: false, invalidLeftOutBy: null },
        {
          nextPage: inPages(ballots, 1),
          onProgress: (n) => done.push(n),
          goesOn: () => false,
        },
      ),
    ).toBeUndefined();
    expect(done).toEqual([1]);
  });
});
