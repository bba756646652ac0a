import { MoreThan } from 'typeorm';
import type { FileAnswer } from '../http';
import type { Reader } from '../database';
import { page } from '../list';
import { writeWorkbook } from '../sheets';
import { FileImportRow, type FileImport } from './file-import.entity';

const PAGE = 50;
/** Whoever has more has one mistake in all of them. */
const MOST_IN_FILE = 5_000;

interface Problem {
  sheet: string;
  row: number;
  problem: string;
  isBad: boolean;
}

/** Every line that cannot be kept or should be looked at, from the top of the file, and why. */
export async function findImportProblems(
  db: Reader,
  { id: importId }: FileImport,
  cursor?: string,
): Promise<{ items: Problem[]; nextCursor: string | null }> {
  const found = await selectProblems(db, importId, Number(cursor ?? 0), PAGE + 1);
  const { items, nextCursor } = page(found, ({ line }) => String(line), PAGE);
  return { items: items.map(presentProblem), nextCursor };
}

/** The same as a workbook, to correct the file by on a computer. */
export async function writeImportProblems(db: Reader, { id, fileName }: FileImport): Promise<FileAnswer> {
  const found = (await selectProblems(db, id, 0, MOST_IN_FILE)).map(presentProblem);
  const rows = found.map(({ sheet, row, problem, isBad }) => [sheet, String(row), isBad ? '要改' : '请核对', problem]);
  const sheets = [{ name: '要改的行', rows: [['工作表', '行', '', '原因'], ...rows], widths: [14, 8, 10, 90] }];
  return {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeWorkbook(sheets),
    fileName: `${fileName.replace(/\.\w+$/, '') || '导入'}-要改的行.xlsx`,
  };
}

const selectProblems = (db: Reader, importId: string, after: number, take: number): Promise<FileImportRow[]> =>
  db.find(FileImportRow, {
    where: { importId, hasProblem: true, line: MoreThan(after) },
    order: { line: 'ASC' },
    take,
  });

const presentProblem = ({ sheet, row, problem, isBad }: FileImportRow): Problem => ({
  sheet,
  row,
  problem: problem ?? '',
  isBad,
});
