import { formatBy } from '../ui/format-date';

/** 12月5日（含）前答复; once that is over: 原定12月5日（含）前答复，已超期. */
export const formatPromise = (dueAt: string): string =>
  Date.parse(dueAt) < Date.now() ? `原定${formatBy(dueAt)}答复，已超期` : `${formatBy(dueAt)}答复`;
