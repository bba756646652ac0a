import fc from 'fast-check';
import { sortRows } from './sort-rows';

it('sorts numbers as numbers and doors as people count them', () => {
  expect(sortRows([10, 9, 100], (n) => n, { isDown: false })).toEqual([9, 10, 100]);
  expect(sortRows(['10号楼', '9号楼', '1号楼'], (door) => door, { isDown: false })).toEqual([
    '1号楼',
    '9号楼',
    '10号楼',
  ]);
  expect(sortRows(['2单元101', '1单元1202', '1单元301'], (door) => door, { isDown: true })).toEqual([
    '2单元101',
    '1单元1202',
    '1单元301',
  ]);
});

it('loses no row, and leaves equal ones in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ value: fc.nat(3), n: fc.nat() })), fc.boolean(), (rows, isDown) => {
      const sorted = sortRows(rows, ({ value }) => value, { isDown });
      const inOrder = [0, 1, 2, 3].flatMap((value) => rows.filter((row) => row.value === value));
      const groups = [0, 1, 2, 3].map((value) => sorted.filter((row) => row.value === value));
      expect(groups.flat()).toEqual(inOrder);
      expect(sorted).toEqual((isDown ? groups.reverse() : groups).flat());
    }),
  );
});
