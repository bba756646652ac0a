import { z } from 'zod';
import { id, instant, nothing } from '../schema-parts';
import { checklistLineNames } from './checklist-lines';

/** How far a community is before residents come. */
const checklist = z.object({
  communityName: z.string(),
  /** Null: not opened yet. */
  openedAt: instant.nullable(),
  lines: z.array(
    z.object({
      line: z.enum(checklistLineNames),
      /** unknown: the server cannot tell. */
      state: z.enum(['done', 'missing', 'unknown']),
      /** What is there, or what is missing. */
      note: z.string(),
    }),
  ),
  can: z.object({ open: z.boolean() }),
});
export const getChecklist = { in: z.object({ communityId: id }), out: checklist };
/** From now on residents join. */
export const openCommunity = { in: z.object({ communityId: id }), out: checklist };

/** Whether what is here could be brought back, for operators. */
export const getBackupState = {
  in: nothing,
  out: z.object({
    /** When a backup was last brought back, for a trial, with success; null: never. */
    triedAt: instant.nullable(),
    /** Never tried, or too long ago. */
    isDue: z.boolean(),
    /** The same as a sentence. */
    note: z.string(),
  }),
};

/** Who runs this, for everybody to read; null where it was not said. */
export const getAbout = {
  in: nothing,
  out: z.object({ operatorName: z.string().nullable(), recordNumber: z.string().nullable() }),
};

export type ChecklistAnswer = z.input<typeof checklist>;
