import { z } from 'zod';
import { done, id, instant, text } from '../schema-parts';
import { HEADER_LENGTH, MOST_COLUMNS, reportColumnNames } from './report-columns';

const month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份不对，请重新选')
  .meta({ title: '月份' });
const column = z.enum(reportColumnNames).meta({ title: '内容' });
const columns = z
  .array(z.object({ column, header: text('表头', HEADER_LENGTH) }))
  .min(1, '至少要有一列')
  .max(MOST_COLUMNS, `最多${MOST_COLUMNS}列`)
  .meta({ title: '列' });

/** Whose form it is: the community's own, its street's, or the one everybody has. */
const origin = z.enum(['community', 'street', 'usual']);

const report = z.object({
  id,
  month,
  dueAt: instant,
  /** Null: not yet. */
  handedInAt: instant.nullable(),
  can: z.object({ handIn: z.boolean() }),
});

/** The monthly files of a community, the latest first: of two years. */
export const findReports = {
  in: z.object({ communityId: id }),
  out: z.object({
    communityName: z.string(),
    reports: z.array(report),
    form: z.object({ columns, origin }),
  }),
};

/** Of a street: a line for each of its communities. */
export const getReportFile = { in: z.object({ placeId: id, month }), out: z.unknown() };

export const handInReport = { in: z.object({ id }), out: report };

const form = z.object({
  placeName: z.string(),
  level: z.enum(['community', 'street']),
  /** What holds here. */
  columns,
  origin,
  /** Of the form of this very place; 0: it has none. */
  version: z.number().int(),
});
export const getReportForm = { in: z.object({ placeId: id }), out: form };
/** Without columns the place has no form of its own any more. */
export const setReportForm = {
  in: z.object({ placeId: id, version: z.number().int(), columns: columns.nullable() }),
  out: done,
};

export type ReportsAnswer = z.input<typeof findReports.out>;
export type ReportAnswer = z.input<typeof report>;
export type ReportFormAnswer = z.input<typeof form>;
export type SetReportFormInput = z.output<typeof setReportForm.in>;
