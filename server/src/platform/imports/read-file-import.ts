import { setImmediate as letOthersWork } from 'node:timers/promises';
import { MoreThanOrEqual } from 'typeorm';
import { clock } from '../clock';
import type { Database, Tx } from '../database';
import { enqueue } from '../outbox';
import { Refusal } from '../refusal';
import { nameColumns, readSheet } from '../sheets';
import { FileImport, FileImportPart, FileImportRow } from './file-import.entity';
import { kindOf, type ImportKind, type ImportKinds, type ReadRow } from './import-kind';

export interface ReadStep {
  importId: string;
  round: number;
}

/** Titles, headings and blank lines that are no lines of the file to its reader. */
const BESIDES = 500;
const AT_ONCE = 250;
const LONGEST_PROBLEM = 200;

/**
 * Reads a file line by line in a process of its own and keeps the lines, some at a time. Broken off, it begins anew: what
 * it had kept is thrown away first, and of two workers at the same file the slower finds that it is no longer asked.
 */
export async function readFileImport(database: Database, kinds: ImportKinds, step: ReadStep): Promise<void> {
  const asked = { id: step.importId, round: step.round, state: 'reading' as const };
  const found = await database.read((db) => db.findOneBy(FileImport, asked));
  if (!found) return;
  const kind = kindOf(kinds, found.kind);
  await database.inTransaction(async (tx) => {
    await tx.delete(FileImportRow, { importId: found.id });
    await kind.drop?.(tx, found.id);
    await tx.update(FileImport, asked, { rows: 0 });
  });
  try {
    await readLines(database, kind, found);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await database.inTransaction((tx) => failReading(tx, found, reasonOf(error)));
  }
}

const reasonOf = ({ code, fields }: Refusal): string =>
  fields?.file ??
  (code === 'request.too_large' ? '文件太大，请拆成几份再导入' : '文件无法识别，请在表格软件里另存为.xlsx后重新选择');

const refuse = (problem: string): Refusal => new Refusal('sheet.unreadable', { file: problem });

async function readLines(database: Database, kind: ImportKind, found: FileImport): Promise<void> {
  const file = await database.read((db) => readBytes(db as Tx, found.id));
  const reader = await database.read((db) => kind.openReader(db, found));
  const asking = kind.openColumns && (await database.read((db) => kind.openColumns!(db, found)));
  const columns = asking ?? nameColumns(kind.columns);
  const asked = { id: found.id, round: found.round, state: 'reading' as const };
  const tooMany = refuse(`文件超过${kind.mostRows}行，请拆成几份再导入`);
  const totals = { line: 0, badRows: 0, remarks: 0 };
  const leftOut: string[] = [];

  for await (const part of readSheet(file, kind.mostRows + BESIDES)) {
    const rows: FileImportRow[] = [];
    if (part.total > kind.mostRows + BESIDES) throw tooMany;
    for (const line of part.lines) {
      const named = columns.take(line);
      const read = named && reader.read(named);
      if (!named || !read) continue;
      if (++totals.line > kind.mostRows) throw tooMany;
      rows.push(toRow(found.id, totals.line, named, read));
    }
    leftOut.push(...part.leftOut);
    totals.badRows += rows.filter(({ isBad }) => isBad).length;
    totals.remarks += rows.filter(({ isBad, hasProblem }) => hasProblem && !isBad).length;
    const isStillAsked = await database.inTransaction((tx) => keepRows(tx, asked, rows, totals.line, part.total));
    if (!isStillAsked) return;
  }
  const missing = columns.missing();
  if (missing) throw refuse(missing);
  const question = asking?.question() ?? null;
  if (totals.line === 0 && !question) throw refuse('文件里没有内容，请填好再选');

  const { parts, questions, filled } = question ? { parts: 0, questions: [question], filled: [] } : reader.finish();
  const { badRows, remarks } = totals;
  const known = { parts, questions, filled, badRows, remarks, done: 0, leftOut: [...leftOut, ...columns.leftOut()] };
  const state = questions.length > 0 ? ('asking' as const) : ('checking' as const);
  await database.inTransaction(async (tx) => {
    const { affected } = await tx.update(FileImport, asked, { ...known, figures: {}, state, stateAt: clock.now() });
    if (affected === 1 && state === 'checking') await enqueueStep(tx, { ...found, state, done: 0 });
  });
}

const toRow = (
  importId: string,
  line: number,
  { sheet, row }: { sheet: string; row: number },
  { cells, part, problems, remarks }: ReadRow,
): FileImportRow => {
  const problem = [...problems, ...remarks].join('；').slice(0, LONGEST_PROBLEM) || null;
  const isBad = problems.length > 0;
  return { importId, line, sheet: sheet.slice(0, 40), row, part, cells, isBad, hasProblem: problem !== null, problem };
};

/** False: somebody else reads this file now, or nobody wants it any more. */
async function keepRows(
  tx: Tx,
  asked: { id: string; round: number; state: 'reading' },
  rows: FileImportRow[],
  lines: number,
  parts: number,
): Promise<boolean> {
  const { affected } = await tx.update(FileImport, { ...asked, rows: lines - rows.length }, { rows: lines, parts });
  if (affected !== 1) return false;
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await tx.insert(FileImportRow, rows.slice(at, at + AT_ONCE));
    await letOthersWork();
  }
  return true;
}

async function readBytes(db: Tx, importId: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (;;) {
    const parts = await db.find(FileImportPart, {
      where: { importId, n: MoreThanOrEqual(pieces.length) },
      order: { n: 'ASC' },
      take: 50,
    });
    if (parts.length === 0) return Buffer.concat(pieces);
    pieces.push(...parts.map(({ bytes }) => Buffer.from(bytes, 'base64')));
    await letOthersWork();
  }
}

/** What cannot be read is not kept any longer. */
async function failReading(tx: Tx, { id, round }: FileImport, failedBecause: string): Promise<void> {
  const over = {
    state: 'failed' as const,
    stateAt: clock.now(),
    failedBecause: failedBecause.slice(0, LONGEST_PROBLEM),
  };
  const { affected } = await tx.update(FileImport, { id, round, state: 'reading' }, over);
  if (affected === 1) await forgetLines(tx, id);
}

/** The file and its lines are gone; what is known of the import stays. */
export async function forgetLines(tx: Tx, importId: string): Promise<void> {
  await tx.delete(FileImportRow, { importId });
  await tx.delete(FileImportPart, { importId });
}

type Progress = Pick<FileImport, 'id' | 'round' | 'state' | 'done'>;

/** Asks for the next step of this import. */
export const enqueueStep = (tx: Tx, { id, round, state, done }: Progress): Promise<void> =>
  enqueue(tx, 'imports.step', { importId: id, round, state, done });
