/** Rows of a list on one page. */
export const PAGE_SIZE = 20;

export interface Page<Row> {
  items: Row[];
  /** Where the next page begins; null on the last one. */
  nextCursor: string | null;
}

/** Cuts a page from rows that were asked for with one more than a page; that one tells whether there is a next page. */
export function page<Row>(rows: readonly Row[], cursorOf: (last: Row) => string, size = PAGE_SIZE): Page<Row> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > size && last ? cursorOf(last) : null };
}

/** For a list ordered by id alone. */
export const idCursor = ({ id }: { id: string }): string => id;
