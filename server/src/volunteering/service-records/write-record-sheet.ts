import { dayInChina, timeInChina } from '@yuanli/shared/china-time';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { decreeColumns, decreeFields } from './decree-columns';
import type { RecordFacts } from './record-facts';

type Value = string | number | Date | null;

/** An XLSX with one line a record. */
export function writeRecordSheet(facts: readonly RecordFacts[]): Promise<Buffer> {
  const titles = decreeFields.map((field) => ({ value: decreeColumns[field].title, fontWeight: 'bold' as const }));
  const lines = facts.map((one) => decreeFields.map((field) => cellOf(decreeColumns[field].value(one))));
  const columns = decreeFields.map((field) => ({ width: decreeColumns[field].width }));
  const sheet: SheetData = [titles, ...lines];
  return writeExcelFile(sheet, { sheet: '志愿服务记录', columns, stickyRowsCount: 1 }).toBuffer();
}

/** A sheet has no time zone and rounds its dates, so times are written out, by the clock on the wall in China. */
const cellOf = (value: Value) => (value instanceof Date ? `${dayInChina(value)} ${timeInChina(value)}` : value);
