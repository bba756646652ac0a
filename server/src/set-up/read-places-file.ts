import {
  mostPlaceLines,
  placeColumns,
  placeColumnsAlsoCalled,
  requiredPlaceColumns,
  type PlaceColumn,
} from '@yuanli/shared/places/place-file-columns';
import { readPhone } from '@yuanli/shared/phone';
import type { PlaceRow } from '../places/file/found-place';
import { readPlaceLine } from '../places/file/place-line';
import { nameColumns, readWholeSheet } from '../platform/sheets';

/** One line of the file: the courtyard, and the phone of the community's first worker where it is known. */
export interface SetUpRow extends PlaceRow {
  workerPhone?: string | undefined;
}

const titles = { ...placeColumns, workerPhone: '社区工作者手机号' } as const;
type Column = PlaceColumn | 'workerPhone';

/** Reads a district's courtyards, CSV in any encoding or XLSX; throws a list of what is wrong, by line. */
export async function readPlacesFile(file: Uint8Array): Promise<SetUpRow[]> {
  const columns = nameColumns<Column>({
    titles,
    alsoCalled: placeColumnsAlsoCalled,
    required: requiredPlaceColumns,
  });
  const { lines } = await readWholeSheet(file, mostPlaceLines + 1);
  const named = lines.flatMap((one) => columns.take(one) ?? []);
  const missing = columns.missing();
  if (missing) throw new Error(missing);
  if (lines.length > mostPlaceLines) throw new Error(`文件超过${mostPlaceLines}行，请拆成几份`);
  const problems: string[] = [];
  const rows: SetUpRow[] = [];
  for (const { row, cells } of named.filter((one) => Object.values(one.cells).some(Boolean))) {
    const read = readPlaceLine(cells);
    const phone = readWorkerPhone(cells.workerPhone);
    const wrong = ['wrong' in read ? read.wrong : [], phone === null ? titles.workerPhone : []].flat();
    if (wrong.length > 0) problems.push(`第${row}行：${wrong.join('、')}填得不对`);
    else if (!('wrong' in read)) rows.push({ ...read, workerPhone: phone ?? undefined });
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return rows;
}

/** Undefined: none is given; null: it is no mobile phone. */
function readWorkerPhone(typed = ''): string | null | undefined {
  if (typed === '') return undefined;
  const number = readPhone(typed)?.number ?? typed;
  return /^1[3-9]\d{9}$/.test(number) ? number : null;
}
