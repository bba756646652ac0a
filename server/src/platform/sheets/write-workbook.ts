import writeXlsxFile from 'write-excel-file/node';

export interface SheetToWrite {
  name: string;
  /** The first row is the titles, which stay in sight. */
  rows: readonly (readonly (string | number)[])[];
  /** In letters, column by column. */
  widths?: readonly number[];
}

/** An XLSX of text, and of numbers that can be summed. */
export const writeWorkbook = (sheets: readonly SheetToWrite[]): Promise<Buffer> =>
  writeXlsxFile(
    sheets.map(({ name, rows, widths = [] }) => ({
      sheet: name,
      data: rows.map((row, index) => row.map((value) => cellOf(value, index === 0))),
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width })),
    })),
  ).toBuffer();

const cellOf = (value: string | number, isTitle: boolean) =>
  typeof value === 'number' ? { value, type: Number } : textCell(value, isTitle);

const textCell = (value: string, isTitle: boolean) =>
  value === '' ? null : { value: asXlsx(value), type: String, ...(isTitle && { fontWeight: 'bold' as const }) };

/** In XLSX `_x0041_` stands for a letter by its number; written so, the underscore itself is meant. */
const asXlsx = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
