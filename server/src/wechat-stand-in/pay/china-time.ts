const OFFSET_MS = 8 * 3_600_000;
const inChina = (time: number): string => new Date(time + OFFSET_MS).toISOString();

/** `2026-12-01T08:00:00+08:00`, as WeChat Pay writes times. */
export const rfc3339 = (time: number): string => `${inChina(time).slice(0, 19)}+08:00`;
/** `2026-12-01` */
export const chinaDay = (time: number): string => inChina(time).slice(0, 10);
/** `2026-12-01 08:00:00`, as bills write times. */
export const chinaSecond = (time: number): string => inChina(time).slice(0, 19).replace('T', ' ');
/** The moment at which a day begins in China; NaN if there is no such day. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
