/** By which column, and from the greatest down. */
export interface Sorting {
  title: string;
  isDown: boolean;
}

/** Rows with the same value stay in their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  by: (row: Row) => string | number,
  { isDown }: Pick<Sorting, 'isDown'>,
): Row[] {
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), 'zh-CN', { numeric: true });
  return [...rows].sort((one, other) => compare(by(one), by(other)) * (isDown ? -1 : 1));
}
