/** Where a list ordered by a time goes on: the time of its last row, and its id among those of the same time. */
export interface TimeCursor {
  at: Date;
  id: string;
}

export const writeTimeCursor = (at: Date, id: string): string => `${at.getTime()}.${id}`;

/** Null at the beginning, and for what is no cursor of ours. */
export function readTimeCursor(cursor: string | undefined): TimeCursor | null {
  const [, time, id] = /^(\d{13})\.(\w{26})$/.exec(cursor ?? '') ?? [];
  return time && id ? { at: new Date(Number(time)), id } : null;
}
