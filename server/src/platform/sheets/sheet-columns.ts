import { plainText } from '@yuanli/shared/plain-text';
import type { Hole, SheetRow } from './sheet-row';

/** Where office files have their titles: below a heading, a date, a note. */
const TITLES_WITHIN = 10;

/** What a kind of file has for columns. */
export interface Columns<Column extends string> {
  titles: Readonly<Record<Column, string>>;
  /** Other words people and older templates use. */
  alsoCalled?: Readonly<Partial<Record<Column, readonly string[]>>>;
  required: readonly Column[];
}

/** A line by the names of its columns; a column the sheet does not have is not there. */
export interface NamedLine<Column extends string> {
  sheet: string;
  row: number;
  cells: Partial<Record<Column, string>>;
  holes: (Hole & { name: Column })[];
}

/** Gives the lines of a file by the names of their columns. */
export interface ColumnFinder<Column extends string> {
  /** Null: above the titles, the titles themselves, or of a sheet that has none. */
  take(line: SheetRow): NamedLine<Column> | null;
  /** Null when some sheet had the titles; else what is missing of the sheet that comes nearest. */
  missing(): string | null;
  /** Sheets that have something, but not our titles. */
  leftOut(): string[];
}

interface SheetTitles<Column extends string> {
  places: Map<Column, number>;
  row: number;
}

/**
 * Finds the line of titles within the first ten of each sheet and gives the lines below it by the names of their columns.
 * A sheet without our titles is left out, and said so at the end; if no sheet has them, what is missing is said.
 */
export function nameColumns<Column extends string>({ titles, alsoCalled, required }: Columns<Column>) {
  const columnOf = new Map<string, Column>();
  for (const [column, title] of Object.entries(titles) as [Column, string][])
    for (const name of [title, ...(alsoCalled?.[column] ?? [])]) columnOf.set(plainTitle(name), column);

  const found = new Map<string, SheetTitles<Column>>();
  /** By sheet: how many lines went by, and the best of them. */
  const searched = new Map<string, { lines: number; best: Map<Column, number> }>();

  const placesIn = (cells: readonly string[]): Map<Column, number> => {
    const places = new Map<Column, number>();
    cells.forEach((cell, at) => {
      const column = columnOf.get(plainTitle(cell));
      if (column && !places.has(column)) places.set(column, at);
    });
    return places;
  };
  const missingIn = (places: ReadonlyMap<Column, number>) => required.filter((column) => !places.has(column));

  return {
    /** Null: above the titles, the titles themselves, or of a sheet that has none. */
    take({ sheet, row, cells, holes }: SheetRow): NamedLine<Column> | null {
      const known = found.get(sheet);
      if (!known) {
        const search = searched.get(sheet) ?? { lines: 0, best: new Map() };
        searched.set(sheet, search);
        if (++search.lines > TITLES_WITHIN) return null;
        const places = placesIn(cells);
        if (places.size > search.best.size) search.best = places;
        if (missingIn(places).length === 0) found.set(sheet, { places, row });
        return null;
      }
      const named: Partial<Record<Column, string>> = {};
      const namedHoles: (Hole & { name: Column })[] = [];
      for (const [column, place] of known.places) {
        named[column] = plainText(cells[place] ?? '');
        for (const hole of holes) if (hole.column === place) namedHoles.push({ ...hole, name: column });
      }
      // The titles stand again at the head of each printed page.
      const isTitles = missingIn(placesIn(cells)).length === 0;
      return isTitles || isNote(cells, holes) ? null : { sheet, row, cells: named, holes: namedHoles };
    },
    /** Null when some sheet had the titles; else what is missing of the sheet that comes nearest. */
    missing(): string | null {
      if (found.size > 0) return null;
      const best = [...searched.values()].reduce<Map<Column, number>>(
        (most, one) => (one.best.size > most.size ? one.best : most),
        new Map(),
      );
      return `前${TITLES_WITHIN}行里没有找到这些列：${missingIn(best)
        .map((column) => titles[column])
        .join('、')}，请用模板填写`;
    },
    /** Sheets that have something, but not our titles. */
    leftOut: (): string[] =>
      [...searched.keys()].filter((sheet) => !found.has(sheet)).map((sheet) => `工作表“${sheet}”（没有这些列）`),
    /** Where the titles stand, of the sheet of this name. */
    titlesRow: (sheet: string): number => found.get(sheet)?.row ?? 1,
  };
}

/** A heading or a note over the whole line is one merged cell, and no line of the file. */
function isNote(cells: readonly string[], holes: readonly Hole[]): boolean {
  const merged = holes.filter(({ why }) => why === 'merged');
  const own = cells.filter((cell, column) => cell !== '' && !merged.some((hole) => hole.column === column));
  const texts = new Set([...own, ...merged.map(({ fill = '' }) => fill)]);
  return merged.length > 2 && texts.size === 1 && own.length <= 1;
}

/** 专有面积(㎡), *专有面积（平方米） and 专 有 面 积 are one title. */
export const plainTitle = (title: string): string =>
  plainText(title)
    .normalize('NFKC')
    .replace(/\s|\(.*$|\*|[:：]$/g, '');
