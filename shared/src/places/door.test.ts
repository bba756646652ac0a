import fc from 'fast-check';
import { buildingKey, doorKey, readBuilding, readDoorParts, readRoom, readUnit } from './door';

describe('a building, however it is written', () => {
  it.each([
    [['2', '02', '2号楼', '２号楼', ' 2 号 楼 ', '2#', '2#楼', '2号', '二号楼', '第2号楼'], '2'],
    [['2栋', '二栋', '2幢', '02栋', '第二栋'], '2'],
    [['12号楼', '十二号楼', '一二号楼'], '12'],
    [['A栋', 'a座', 'Ａ座'], 'A'],
    [['东区3号楼', '东区3'], '东区3'],
    [['综合楼'], '综合楼'],
  ])('%j is one', (spellings, number) => {
    for (const spelling of spellings) expect(readBuilding(spelling).number).toBe(number);
  });

  it('is called as it was written: 栋 stays 栋, a bare number becomes 号楼', () => {
    expect(['2', '2幢', 'A座', '综合楼', '二号楼'].map((text) => readBuilding(text).name)).toEqual([
      '2号楼',
      '2幢',
      'A座',
      '综合楼',
      '2号楼',
    ]);
  });

  it('is two where the community said so', () => {
    const keys = (areTwo: boolean) => ['2号楼', '2栋', '2'].map((text) => buildingKey(readBuilding(text), areTwo));
    expect(keys(false)).toEqual(['2', '2', '2']);
    expect(keys(true)).toEqual(['2', '2栋', '2']);
  });
});

it('units and rooms have one key with and without zeros, words and Chinese figures', () => {
  for (const unit of ['3', '03', '3单元', '三单元', '３ 单元', '3#', '3门']) expect(readUnit(unit).key).toBe('3');
  for (const room of ['501', '0501', '501室', '５０１', '五〇一', '501号']) expect(readRoom(room).key).toBe('501');
  expect(readRoom('0501室').name).toBe('0501');
  expect(doorKey('', '101')).not.toBe(doorKey('1', '101'));
  expect([readUnit(''), readRoom('A-03')]).toMatchObject([
    { key: '', name: '' },
    { key: 'A-3', name: 'A-03' },
  ]);
});

it('whatever a person makes of a home’s numbers, it stays that home, and no other', () => {
  const figures = '零一二三四五六七八九';
  const spellNumber = fc.constantFrom<(n: number) => string>(
    String,
    (n) => `0${n}`,
    (n) => String(n).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    (n) => (n < 10 ? figures[n]! : String(n)),
    (n) => ` ${n}\u200b `,
  );
  const spelling = fc.record({
    number: spellNumber,
    building: fc.constantFrom('', '号楼', '#', '号', '栋', '幢'),
    unit: fc.constantFrom('', '单元', '#'),
    room: fc.constantFrom('', '室', '号'),
  });
  const home = fc.record({
    building: fc.integer({ min: 1, max: 120 }),
    unit: fc.integer({ min: 1, max: 9 }),
    room: fc.integer({ min: 101, max: 3304 }),
  });
  const keyOf = (
    one: { building: number; unit: number; room: number },
    how: { number: (n: number) => string; building: string; unit: string; room: string },
  ) =>
    `${buildingKey(readBuilding(how.number(one.building) + how.building), false)}/${doorKey(how.number(one.unit) + how.unit, how.number(one.room) + how.room)}`;
  fc.assert(
    fc.property(home, home, spelling, spelling, (one, other, first, second) => {
      const isSame = one.building === other.building && one.unit === other.unit && one.room === other.room;
      expect(keyOf(one, first)).toBe(keyOf(one, second));
      if (!isSame) expect(keyOf(one, first)).not.toBe(keyOf(other, second));
    }),
  );
});

it('a typed door is taken apart in its order', () => {
  for (const typed of ['2-3-501', '2栋三单元501室', '2号楼 3单元 0501', '２－３－５０１'.replaceAll('－', '-')])
    expect(readDoorParts(typed)).toEqual(['2', '3', '501']);
  expect(readDoorParts('石榴院2号楼501').slice(-1)).toEqual(['501']);
});
