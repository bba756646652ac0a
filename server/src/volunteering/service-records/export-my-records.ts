import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { dayInChina, timeInChina } from '@yuanli/shared/china-time';
import type { Actor } from '../../platform/actor';
import type { Database, Reader } from '../../platform/database';
import type { FileAnswer } from '../../platform/http';
import { decreeColumns, decreeFields } from './decree-columns';
import { findRecordFacts, type RecordFacts } from './record-facts';
import { ServiceRecord } from './service-record.entity';

const ROWS_AT_ONCE = 500;

/** All of someone's records, oldest first. */
export async function findAllRecords(db: Reader, personId: string): Promise<RecordFacts[]> {
  const records = await db.find(ServiceRecord, { where: { personId }, order: { id: 'ASC' } });
  const facts: RecordFacts[] = [];
  for (let at = 0; at < records.length; at += ROWS_AT_ONCE)
    facts.push(...(await findRecordFacts(db, records.slice(at, at + ROWS_AT_ONCE))));
  return facts;
}

/** My own records as a sheet, in the words of the decree. */
export async function exportMyRecordsAsSheet(database: Database, { personId }: Actor): Promise<FileAnswer> {
  const facts = await database.read((db) => findAllRecords(db, personId));
  return {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeRecordSheet(facts),
    fileName: '我的志愿服务记录.xlsx',
  };
}

/** The same for machines: English names, and beside them what the decree calls each. */
export async function exportMyRecordsAsJson(database: Database, { personId }: Actor): Promise<FileAnswer> {
  const facts = await database.read((db) => findAllRecords(db, personId));
  const fields = Object.fromEntries(decreeFields.map((field) => [field, decreeColumns[field].title]));
  const records = facts.map((one) =>
    Object.fromEntries(decreeFields.map((field) => [field, decreeColumns[field].value(one)])),
  );
  return {
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify({ fields, records }, null, 2),
    fileName: '我的志愿服务记录.json',
  };
}

type Value = string | number | Date | null;

/** An XLSX with one line a record. */
function writeRecordSheet(facts: readonly RecordFacts[]): Promise<Buffer> {
  const titles = decreeFields.map((field) => ({ value: decreeColumns[field].title, fontWeight: 'bold' as const }));
  const lines = facts.map((one) => decreeFields.map((field) => cellOf(decreeColumns[field].value(one))));
  const columns = decreeFields.map((field) => ({ width: decreeColumns[field].width }));
  const sheet: SheetData = [titles, ...lines];
  return writeExcelFile(sheet, { sheet: '志愿服务记录', columns, stickyRowsCount: 1 }).toBuffer();
}

/** A sheet has no time zone and rounds its dates, so times are written out, by the clock on the wall in China. */
const cellOf = (value: Value) => (value instanceof Date ? `${dayInChina(value)} ${timeInChina(value)}` : value);
