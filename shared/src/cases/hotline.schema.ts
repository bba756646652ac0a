import { z } from 'zod';
import { daysOf, MOST_DAYS } from '../dashboard/date-range';
import {
  fileImport,
  fileName,
  findFileProblems,
  getFileProblems,
  importFile,
  keepFile,
} from '../imports/imports.schema';
import { done, id } from '../schema-parts';
import { hotlineColumnNames, mostHotlineTitles } from './hotline-columns';

/** Orders of the hotline 12345: brought in by the file the hotline's system gives, and answered by a file in its form. */

const count = z.number().int();
const day = z.iso.date('请选择日期');
const places = z.partialRecord(z.enum(hotlineColumnNames), z.number().int().min(0).max(mostHotlineTitles));

const report = fileImport.extend({
  /** Orders that are new, and those that were registered before and stay as they are. */
  fresh: count,
  same: count,
  /** After it was taken back: cases that went, and cases that stay because somebody works on them. */
  undone: count,
  left: count,
  /** While it asks which column is which: the titles of the file, and what is likely. */
  head: z.object({ titles: z.array(z.string()), proposed: places }).nullable(),
});

export const startHotlineImport = { in: z.object({ communityId: id, fileName, file: importFile }), out: report };
export const findHotlineImports = { in: z.object({ communityId: id }), out: z.object({ items: z.array(report) }) };
export const findHotlineImportProblems = findFileProblems;
export const getHotlineImportProblems = getFileProblems;
/** Which column of the file is which, by its place in the head; kept for the community while the head stays the same. */
export const mapHotlineColumns = {
  in: z.object({
    id,
    columns: places.meta({ title: '列的对应' }),
  }),
  out: report,
};
/** The columns were told wrong: it asks again. */
export const askHotlineColumnsAgain = { in: z.object({ id }), out: report };
export const keepHotlineImport = { in: keepFile, out: report };
export const undoHotlineImport = { in: z.object({ id }), out: report };
export const dropHotlineImport = { in: z.object({ id }), out: done };

/** The six parts of what was answered in these days, in the form of the hotline; or all cases reported in them, without anybody's contact. */
export const exportCaseAnswers = {
  in: z
    .object({
      communityId: id,
      of: z.enum(['hotline', 'all']).default('hotline').meta({ title: '范围' }),
      from: day.meta({ title: '开始日期' }),
      until: day.meta({ title: '结束日期' }),
    })
    .refine(({ from, until }) => from <= until && daysOf({ from, to: until }) <= MOST_DAYS, {
      message: '起止日期不对：结束不能早于开始，最长一年',
      path: ['until'],
    }),
  out: z.unknown(),
};

export type ExportCaseAnswersInput = z.output<typeof exportCaseAnswers.in>;
export type HotlineImportReport = z.input<typeof keepHotlineImport.out>;
export type MapHotlineColumnsInput = z.output<typeof mapHotlineColumns.in>;
