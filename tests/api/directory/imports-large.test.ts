import { importColumns, type ImportColumn } from '@yuanli/shared/directory/import-columns';
import writeXlsxFile from 'write-excel-file/node';
import { readSheet } from '../../../server/src/platform/sheets';
import { lineOf, openImportDesk } from '../../support/import-desk';
import { useServer } from '../../support/use-server';

const columns = Object.keys(importColumns).slice(0, 12) as ImportColumn[];

const bookOf = (count: number): Promise<Buffer> => {
  const given = {
    organization: '利民公司',
    coordinates: 'GCJ02',
    phone: '0731-55550101',
    openingHours: '每天9:00-21:00',
  };
  const lines = Array.from({ length: count }, (_, n) =>
    lineOf(n + 1, { ...given, ...((n + 1) % 500 === 0 && { category: '' }) }),
  );
  return writeXlsxFile([
    columns.map((column) => importColumns[column]),
    ...lines.map((line) => columns.map((column) => line[column] || null)),
  ]).toBuffer();
};

describe('an XLSX of 50,000 lines', () => {
  const { server } = useServer();
  let file: Buffer;
  beforeAll(async () => {
    file = await bookOf(50_000);
  });

  it('is read while others are served: another process has the work', async () => {
    // Processor time: on a busy machine the whole process stands still now and then.
    const used = () => process.cpuUsage().user;
    const begun = used();
    let [longest, last] = [0, begun];
    const clock = setInterval(() => {
      const now = used();
      [longest, last] = [Math.max(longest, now - last), now];
    }, 1);
    let count = 0;
    let most = 0;
    for await (const { lines } of readSheet(file, 50_001)) {
      count += lines.length;
      most = Math.max(most, lines.length);
    }
    clearInterval(clock);
    longest = Math.max(longest, used() - last);
    // And never more than some of them is in the memory of this process.
    expect([count, most]).toEqual([50_001, 1_000]);
    const second = 1_000_000;
    expect(longest).toBeLessThan(second);
  });

  it('is checked to its last line, and every bad one can be read', async () => {
    const { check, problems } = await openImportDesk(server);
    const { id, ...report } = await check(file);
    expect(report).toMatchObject({ state: 'checked', rows: 50_000, done: 50_000, fresh: 49_900, badRows: 100 });
    expect((await problems(id)).map(({ row }) => row)).toEqual(Array.from({ length: 100 }, (_, n) => 501 + 500 * n));
  });
});
