const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** 1958-03-07, however people write it: 1958/3/7, 1958年3月7日, or as a spreadsheet's own date. Null: no day of the calendar. */
export function readDay(text: string): string | null {
  const written = DAY.exec(text.trim());
  const day = written
    ? `${written[1]}-${written[2]!.padStart(2, '0')}-${written[3]!.padStart(2, '0')}`
    : daySheetsWrite(text);
  const time = day === null ? NaN : Date.parse(`${day}T00:00:00Z`);
  if (day === null || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  return day >= '1900-01-01' ? day : null;
}

/** A date cell of XLSX arrives as a Date's own words. */
function daySheetsWrite(text: string): string | null {
  const time = /GMT|T\d{2}:/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}
