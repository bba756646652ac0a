import { formatFullDay, timeInChina } from '@yuanli/shared/china-time';
import type { Manifest } from './manifest';

/** What a backup holds, in a sentence. */
export function describeBackup({ madeAt, tables, pictures }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const megabytes = Math.ceil(pictures.bytes / 1_000_000);
  return `备份时间${formatFullDay(madeAt)}${timeInChina(madeAt)}，${tables.length}张表${rows}行，${pictures.rows}个图片文件${megabytes}MB。`;
}
