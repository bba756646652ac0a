import { formatFullDay, timeInChina } from '@yuanli/shared/china-time';
import type { Manifest } from './manifest';

/** Runs a command to its end; what went wrong is said as a sentence, and the process ends with 1. */
export async function runCommand(work: (say: (...lines: string[]) => void) => Promise<void>): Promise<void> {
  try {
    await work((...lines) => void process.stdout.write(lines.map((line) => `${line}\n`).join('')));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

export function describeBackup({ madeAt, tables, pictures }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const megabytes = Math.ceil(pictures.bytes / 1_000_000);
  return `备份时间${formatFullDay(madeAt)}${timeInChina(madeAt)}，${tables.length}张表${rows}行，${pictures.rows}个图片文件${megabytes}MB。`;
}
