import { formatYuan, writeFenInWords } from './format-fen';

test.each([
  [100, '1元'],
  [10_050, '100.50元'],
  [123_456_700, '1,234,567元'],
  [5, '0.05元'],
])('%i fen read as %s', (fen, words) => expect(formatYuan(fen)).toBe(words));

test.each([
  [10_000, '壹佰元整'],
  [10_050, '壹佰元伍角整'],
  [10_005, '壹佰元零伍分'],
  [10_055, '壹佰元伍角伍分'],
  [1_000, '壹拾元整'],
  [100_500, '壹仟零伍元整'],
  [1_000_000, '壹万元整'],
  [10_000_500, '壹拾万零伍元整'],
  [10_100_000, '壹拾万壹仟元整'],
  [100_000_000_00, '壹亿元整'],
  [50, '伍角整'],
  [5, '伍分'],
  [2_000, '贰拾元整'],
  [101_000, '壹仟零壹拾元整'],
])('%i fen in capital figures are %s', (fen, words) => expect(writeFenInWords(fen)).toBe(words));
