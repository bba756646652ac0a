import { importColumns, type ImportColumn } from '@yuanli/shared/directory/import-columns';
import writeXlsxFile from 'write-excel-file/node';
import { readImportFile } from '../../../server/src/directory/imports/read-import-file';
import { lineOf, openImportDesk } from '../../support/import-desk';
import { useServer } from '../../support/use-server';

const columns = Object.keys(importColumns).slice(0, 11) as ImportColumn[];

const bookOf = (count: number): Promise<Buffer> => {
  const given = {
    organization: '利民公司',
    coordinates: 'GCJ02',
    phone: '0731-55550101',
    openingHours: 'Mo-Su 09:00-21:00',
  };
  const lines = Array.from({ length: count }, (_, n) =>
    lineOf(n + 1, { ...given, ...((n + 1) % 500 === 0 && { latitude: '' }) }),
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

  it('is read while others are served: no wait is long as against the whole', async () => {
    // Processor time: on a busy machine the whole process stands still now and then.
    const used = () => process.cpuUsage().user;
    const begun = used();
    let [longest, last] = [0, begun];
    const clock = setInterval(() => {
      const now = used();
      [longest, last] = [Math.max(longest, now - last), now];
    }, 1);
    const rows = await readImportFile(file);
    clearInterval(clock);
    longest = Math.max(longest, used() - last);
    expect(rows).toHaveLength(50_000);
    expect(rows.at(-2)).toMatchObject({
      row: 50_000,
      cells: { externalId: 'FW-49999', openingHours: 'Mo-Su 09:00-21:00' },
      isBad: false,
    });
    expect(longest / (used() - begun)).toBeLessThan(1 / 4);
  });

  it('is checked to its last line, and every bad one can be read', async () => {
    const { check, problems } = await openImportDesk(server);
    const { id, ...report } = await check(file);
    expect(report).toMatchObject({ state: 'checked', rows: 50_000, done: 50_000, fresh: 49_900, badRows: 100 });
    expect((await problems(id)).map(({ row }) => row)).toEqual(Array.from({ length: 100 }, (_, n) => 501 + 500 * n));
  });
});
