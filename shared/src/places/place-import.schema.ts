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

const count = z.number().int();
const placeImport = fileImport.extend({
  /** Courtyards that are new, changed, as they are, and closed. */
  fresh: count,
  changed: count,
  same: count,
  closed: count,
});

/** `communityId` is what the one who asks is operator of: everything, a district, a street. */
export const startPlaceImport = { in: z.object({ communityId: id, fileName, file: importFile }), out: placeImport };
export const findPlaceImports = { in: z.object({ communityId: id }), out: z.object({ items: z.array(placeImport) }) };
export const findPlaceImportProblems = findFileProblems;
export const getPlaceImportProblems = getFileProblems;
export const keepPlaceImport = { in: keepFile, out: placeImport };
export const dropPlaceImport = { in: z.object({ id }), out: done };
export const getPlaceTemplate = {
  in: z.object({ kind: z.enum(['xlsx', 'csv']).default('xlsx') }),
  out: z.unknown(),
};

export type PlaceImportAnswer = z.input<typeof placeImport>;
