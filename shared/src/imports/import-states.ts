/**
 * A file on its way in. reading → checking → checked → keeping → kept → undoing → undone;
 * asking: the community must say something before it can be read on, then it is read anew;
 * failed: it could not be read or kept; dropped: staff gave it up, or nobody came back to it.
 */
export const fileImportStates = [
  ...(['reading', 'asking', 'checking', 'checked', 'keeping', 'kept'] as const),
  ...(['undoing', 'undone', 'failed', 'dropped'] as const),
] as const;

export type FileImportState = (typeof fileImportStates)[number];

/** The server is at work; the page looks again. */
export const workingStates = ['reading', 'checking', 'keeping', 'undoing'] as const satisfies FileImportState[];

export const isWorking = (state: FileImportState): boolean => (workingStates as readonly string[]).includes(state);
