import { dateFromSerial, format as formatAs, isDateFormat } from 'numfmt';
import type { Hole } from './sheet-row';

/** Days between the two ways workbooks count days from: 1900 and 1904. */
const DAYS_TO_1904 = 1462;

const patterns = new Map<string, { pattern: string; isDate: boolean }>();

/**
 * A number as the sheet shows it: with the zeros in front, the percent sign, the unit of its format. A formula's tail of
 * nines is none of it, and where the shown figure is rounded to something else nobody can tell which one is meant.
 */
export function showNumber(
  value: number,
  format: string | number,
  is1904: boolean,
): { text: string; why?: Hole['why'] } {
  const { pattern, isDate } = patternOf(format);
  const plain = plainNumber(value);
  if (isDate) return { text: dayOf(value + (is1904 ? DAYS_TO_1904 : 0)) ?? plain, why: 'date' };
  if (pattern === 'General' || pattern === '@') return { text: plain };
  const shown = formatOrNull(pattern, value);
  if (shown === null) return { text: plain };
  const asNumber = shown.replace(/,/g, '');
  if (!/^-?\d+(\.\d+)?$/.test(asNumber)) return { text: shown };
  if (Math.abs(Number(asNumber) - value) > Math.abs(value) * 1e-9) return { text: asNumber, why: 'rounded' };
  return { text: /^-?0\d/.test(asNumber) ? asNumber : plain };
}

/** Spreadsheets count with fifteen digits. */
const plainNumber = (value: number): string => {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e21 && Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded);
};

/** Formats that a file names by a number only: ECMA-376, 18.8.30. Dates, those of Chinese Excel too, are told apart below. */
const known: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??' },
  ...{ 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00', 48: '##0.0E+0', 49: '@' },
};
const isKnownDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

function patternOf(format: string | number): { pattern: string; isDate: boolean } {
  if (typeof format === 'number') return { pattern: known[format] ?? 'General', isDate: isKnownDate(format) };
  const before = patterns.get(format);
  if (before) return before;
  const found = { pattern: format || 'General', isDate: isDate(format) };
  patterns.set(format, found);
  return found;
}

function isDate(pattern: string): boolean {
  try {
    return isDateFormat(pattern);
  } catch {
    return false;
  }
}

function formatOrNull(pattern: string, value: number): string | null {
  try {
    return formatAs(pattern, value).trim();
  } catch {
    return null;
  }
}

/** A day as it is written in China's files: 1958-03-07, with the time where the cell has one: 2026-11-20 14:30; null: no day. */
function dayOf(serial: number): string | null {
  // Half a second more: 14:30 is kept as a fraction a little below or above itself.
  const [year, month, day, hour = 0, minute = 0] = dateFromSerial(serial + 0.5 / 86_400) ?? [];
  if (!year || !month || !day) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  const time = hour > 0 || minute > 0 ? ` ${two(hour)}:${two(minute)}` : '';
  return `${year}-${two(month)}-${two(day)}${time}`;
}
