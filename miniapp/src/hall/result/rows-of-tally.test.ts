import { rowsOfTally } from './rows-of-tally';

const amount = (heads: number, area = 0) => ({ heads, area });
const tally = {
  takingPart: amount(6, 60_000),
  options: [
    { ...amount(3, 30_000), shares: 120 },
    { ...amount(1, 10_000), shares: 80 },
  ],
  against: amount(1, 10_000),
  abstained: amount(1, 10_000),
  invalid: amount(0),
};
const how = { electorate: 'owners' as const, byArea: true };

describe('the bars of a result', () => {
  it('are for, against and abstained, with heads and area', () => {
    expect(rowsOfTally({ kind: 'for_against', options: [] }, tally, how)).toEqual([
      { label: '赞成', value: 3, words: '3人 · 300㎡' },
      { label: '反对', value: 1, words: '1人 · 100㎡' },
      { label: '弃权', value: 1, words: '1人 · 100㎡' },
    ]);
  });

  it('are one for each option, and name invalid papers only where there were some', () => {
    const rows = rowsOfTally(
      { kind: 'choose_one', options: ['长椅', '路灯'] },
      { ...tally, invalid: amount(2) },
      { electorate: 'adults', byArea: false },
    );
    expect(rows.map(({ label, words }) => `${label} ${words}`)).toEqual([
      '长椅 3人',
      '路灯 1人',
      '弃权 1人',
      '无效票 2人',
    ]);
  });

  it('measure a budget by what was given, not by heads', () => {
    const rows = rowsOfTally({ kind: 'share_out', options: ['长椅', '路灯'] }, tally, {
      electorate: 'residents',
      byArea: false,
    });
    expect(rows).toEqual([
      { label: '长椅', value: 120, words: '分到120，3人分给了这一项' },
      { label: '路灯', value: 80, words: '分到80，1人分给了这一项' },
    ]);
  });
});
