import { z } from 'zod';
import { cursor, id, instant, pageOf, text } from '../schema-parts';
import { fileImportStates } from './import-states';

const count = z.number().int();

/** How far a file is, whatever it brings in. `done` of `parts`; while it is read, `rows` lines so far. */
export const fileImport = z.object({
  id,
  fileName: z.string(),
  state: z.enum(fileImportStates),
  rows: count,
  parts: count,
  done: count,
  badRows: count,
  /** Lines that can be kept, but should be looked at. */
  remarks: count,
  /** Sheets, lines and columns that were not read. */
  leftOut: z.array(z.string()),
  /** Columns whose merged cells were filled downwards; the one who keeps the file says that this is right. */
  filled: z.array(z.string()),
  questions: z.array(
    z.object({
      subjectId: id,
      title: z.string(),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ),
  failedBecause: z.string().nullable(),
  startedAt: instant,
  byName: z.string(),
  can: z.object({ keep: z.boolean(), drop: z.boolean(), undo: z.boolean() }),
});

export const importFile = z.instanceof(Uint8Array, { error: '请选择文件' }).meta({ title: '文件' });
export const fileName = text('文件名', 120, 0).optional();

/** `sheet` is empty where the file has one; `row` is as the spreadsheet numbers it. */
export const findFileProblems = {
  in: z.object({ id, cursor: cursor.refine((line) => line === undefined || /^\d{1,9}$/.test(line), '页码不对') }),
  out: pageOf(z.object({ sheet: z.string(), row: count, problem: z.string(), isBad: z.boolean() })),
};
/** The same as a workbook, to correct the file by on a computer. */
export const getFileProblems = { in: z.object({ id }), out: z.unknown() };

export const keepFile = z.object({
  id,
  /** Merged cells are filled downwards as the trial shows. */
  isFillingRight: z.boolean().optional().meta({ title: '合并单元格按检查结果填充' }),
});
export const answerQuestion = z.object({
  id,
  subjectId: id,
  value: z.string().max(20).meta({ title: '选择' }),
});
