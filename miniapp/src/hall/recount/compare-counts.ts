import type { Question } from '@yuanli/shared/hall/ballot-kinds';
import type { Amount, Tally } from '@yuanli/shared/hall/count-ballots';
import { sealOf } from '@yuanli/shared/hall/seal';
import { formatArea, formatNumber } from '@yuanli/shared/hall/format-amount';
import type { ResultData } from '../../parts/hall/vote-data';
import type { Recounted } from './recount';

export interface Compared {
  label: string;
  /** Mine, the published one, and the one by the database alone. */
  figures: [string, string, string];
  isSame: boolean;
}

export interface Comparison {
  /** None where the ballots themselves are not for whoever looks. */
  rows: Compared[];
  seals: { label: string; isSame: boolean }[];
  odd: number;
  isSame: boolean;
}

type Lines = { label: string; amount: (tally: Tally) => Amount & { shares?: number } }[];

function linesOf({ kind, options }: Question): Lines {
  const ofOptions: Lines =
    kind === 'for_against'
      ? [
          { label: '赞成', amount: (tally) => tally.options[0]! },
          { label: '反对', amount: (tally) => tally.against },
        ]
      : options.map((label, at) => ({ label, amount: (tally) => tally.options[at]! }));
  return [
    { label: '参与表决', amount: (tally) => tally.takingPart },
    ...ofOptions,
    { label: '弃权', amount: (tally) => tally.abstained },
    { label: '无效票', amount: (tally) => tally.invalid },
  ];
}

const formatAmount = (kind: Question['kind'], { heads, area, shares }: Amount & { shares?: number }): string =>
  [
    `${formatNumber(heads)}票`,
    area > 0 && formatArea(area),
    kind === 'share_out' && shares !== undefined && `分到${formatNumber(shares)}`,
  ]
    .filter(Boolean)
    .join(' ');

/** What was counted here beside what was published, line by line, and whether the seal can be rebuilt from it. */
export function compareCounts(
  voteId: string,
  { question, tally, sqlTally, roll, seal }: ResultData,
  mine: Recounted,
): Comparison {
  const counts = mine.tally ? [mine.tally, tally, sqlTally] : [];
  const rows = (mine.tally ? linesOf(question) : []).map(({ label, amount }): Compared => {
    const figures = counts.map((count) => formatAmount(question.kind, amount(count))) as Compared['figures'];
    const [first, ...others] = counts.map((count) => JSON.stringify(Object.values(pick(amount(count)))));
    return { label, figures, isSame: others.every((one) => one === first) };
  });
  const own = sealOf({
    voteId,
    rollHash: roll.hash,
    ballots: mine.ballots,
    ballotsRoot: mine.ballotsRoot,
    receiptsRoot: seal.receiptsRoot,
  });
  const seals = [
    { label: '选票总码', isSame: mine.ballotsRoot === seal.ballotsRoot },
    { label: '封存码', isSame: own === seal.seal },
  ];
  return { rows, seals, odd: mine.odd, isSame: mine.odd === 0 && [...rows, ...seals].every(({ isSame }) => isSame) };
}

const pick = ({ heads, area, shares }: Amount & { shares?: number }) => ({ heads, area, shares: shares ?? 0 });
