import { z } from 'zod';
import {
  fileImport,
  fileName,
  findFileProblems,
  getFileProblems,
  importFile,
  keepFile,
} from '../imports/imports.schema';
import { done, id } from '../schema-parts';

/** Lines one file may have. */
export const appointmentImportRows = 2_000;

const count = z.number().int();
const report = fileImport.extend({
  /** Of people who have bound their number. */
  fresh: count,
  /** That wait for somebody to bind the number. */
  waiting: count,
  /** Held, or waiting, already. */
  same: count,
});

/** Several people get their roles by one file: read on trial first, kept when every line is good. */
export const startAppointmentImport = { in: z.object({ communityId: id, fileName, file: importFile }), out: report };
export const findAppointmentImports = {
  in: z.object({ communityId: id }),
  out: z.object({ items: z.array(report) }),
};
export const findAppointmentImportProblems = findFileProblems;
export const getAppointmentImportProblems = getFileProblems;
export const keepAppointmentImport = { in: keepFile, out: report };
export const dropAppointmentImport = { in: z.object({ id }), out: done };
export const getAppointmentTemplate = {
  in: z.object({ kind: z.enum(['xlsx', 'csv']).default('xlsx').meta({ title: '格式' }) }),
  out: z.unknown(),
};

export type AppointmentImportReport = z.input<typeof keepAppointmentImport.out>;
