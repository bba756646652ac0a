import type * as schema from '@yuanli/shared/hall/results.schema';
import type { Vote } from '../votes/vote.entity';
import { formatArea, formatHeads } from '@yuanli/shared/hall/format-amount';

export type Result = schema.GetResultAnswer;

export interface ResultRow {
  label: string;
  values: string[];
  isPassed: boolean;
}

type Counted = Pick<Vote, 'electorate' | 'kind' | 'isNamed'>;

/** What the columns of figures are. */
export const resultHeads = ({ kind, isNamed }: Counted, result: Result): string[] => [
  ...(kind === 'share_out' ? ['分得数额'] : []),
  '票数',
  ...(isNamed ? ['面积'] : []),
  ...(isJudgedOneByOne(result) ? ['结果'] : []),
];

const isJudgedOneByOne = ({ options, isPassed }: Result): boolean => options.length > 1 && isPassed !== null;

/** One line for each option, then who chose none. */
export function resultRows({ electorate, kind, isNamed }: Counted, result: Result): ResultRow[] {
  const { options, tally } = result;
  const row = (
    label: string,
    { heads, area }: { heads: number; area: number },
    shares = '',
    isPassed = false,
  ): ResultRow => ({
    label,
    isPassed,
    values: [
      ...(kind === 'share_out' ? [shares] : []),
      formatHeads(electorate, heads),
      ...(isNamed ? [formatArea(area)] : []),
      ...(isJudgedOneByOne(result) ? [isPassed ? '通过' : ''] : []),
    ],
  });
  return [
    ...options.map(({ label, isPassed }, n) =>
      row(label, tally.options[n]!, String(tally.options[n]!.shares), isPassed === true && options.length > 1),
    ),
    ...(kind === 'for_against' ? [row('反对', tally.against)] : []),
    row('弃权', tally.abstained),
    ...(tally.invalid.heads > 0
      ? [row(result.invalidLeftOutBy === null ? '无效票' : '无效票（不计入）', tally.invalid)]
      : []),
    row(result.invalidLeftOutBy === null ? '合计' : '参与表决合计', tally.takingPart),
  ];
}
