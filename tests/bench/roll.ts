import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { mostRollLines, rollColumns } from '@yuanli/shared/places/roll-columns';
import { rollEndpoints } from '@yuanli/shared/places/roll.endpoints';
import writeXlsxFile from 'write-excel-file/node';
import { readEnv } from '../../server/src/app/env';
import { schema } from '../../server/src/app/schema';
import { loadKeys } from '../../server/src/platform/crypto';
import { loadKeptKey } from '../../server/src/platform/secret';
import { openDatabase } from '../../server/src/platform/database';
import { callApi } from '../support/api-client';
import { appoint, makePerson, signInAs } from '../support/factories/people';
import { makeCommunity, makeCourtyard } from '../support/factories/places';
import { makeFreshDatabase } from '../support/test-database';
import type { Measuring } from './compare';
import { startBundled } from './start-bundled';

const LINES = Number(process.env['BENCH_ROLL'] ?? mostRollLines);
/** Heads of one home on the roll. */
const HEADS = 3;
const COURTYARDS = ['石榴院', '柳荫院', '梅香院', '竹影院', '荷塘院', '桂花院'];
const HOMES_OF_UNIT = 60;

/** What a server needs in memory at most, while the largest roll is handed in, read, compared and kept. Peaks as Linux tells them. */
export async function benchRoll(mariadb: string, { print }: Pick<Measuring, 'print'>): Promise<void> {
  loadKeys(readEnv({}).YUANLI_SECRET);
  const { url, drop } = await makeFreshDatabase(mariadb);
  const database = await openDatabase(url, schema);
  await database.migrate();
  await loadKeptKey(database);
  const { id: communityId } = await makeCommunity(database);
  for (const name of COURTYARDS) await makeCourtyard(database, { communityId, name });
  const worker = await makePerson(database);
  await appoint(database, worker, 'community_worker', communityId);
  const as = await signInAs(database, worker);
  await database.close();
  const file = Uint8Array.from(await makeRoll());
  print(`a roll of ${LINES.toLocaleString('en')} lines, XLSX of ${(file.length / 1e6).toFixed(1)} MB`);

  const server = await startBundled('bff', { DATABASE_URL: url, LOG_LEVEL: 'error' });
  try {
    const stage = async (name: string, work: () => Promise<unknown>) => {
      writeFileSync(`/proc/${server.pid}/clear_refs`, '5');
      const watch = watchChildren(server.pid);
      await work();
      print(`${name.padEnd(22)} server ${peakOf(server.pid)} MB, reader of workbooks ${watch.stop()} MB`);
    };
    const call = <In, Out>(endpoint: Parameters<typeof callApi<In, Out>>[1], input: In) =>
      callApi(server.url, endpoint, input, { as });
    const until = async (id: string, state: string) => {
      for (;;) {
        const { body } = await call(rollEndpoints.getRollImport, { id });
        if (body.state === 'failed' || body.error) throw new Error(JSON.stringify(body));
        if (body.state === state)
          return print(
            `  ${state}: ${JSON.stringify({ rows: body.rows, fresh: body.fresh, people: body.people, badRows: body.badRows })}`,
          );
        await sleep(200);
      }
    };
    print(`at rest                server ${peakOf(server.pid)} MB`);
    for (const round of ['first', 'again']) {
      let id = '';
      await stage(`${round}: handed in, read`, async () => {
        const { body } = await call(rollEndpoints.startRollImport, { communityId, fileName: '名册.xlsx', file });
        if (body.error) throw new Error(JSON.stringify(body.error));
        id = body.id;
        await until(id, 'checked');
      });
      await stage(`${round}: kept`, async () => {
        const { body } = await call(rollEndpoints.keepRollImport, { id });
        if (body.error) return print(`  ${body.error.code}`);
        await until(id, 'kept');
      });
    }
  } finally {
    await server.stop();
    await drop();
  }
}

const makeRoll = (): Promise<Buffer> => {
  const rows = Array.from({ length: LINES }, (_, n) => {
    const home = Math.floor(n / HEADS);
    const unit = Math.floor(home / HOMES_OF_UNIT);
    const courtyard = COURTYARDS[unit % COURTYARDS.length]!;
    const building = Math.floor(unit / COURTYARDS.length / 4) + 1;
    const room = `${Math.floor((home % HOMES_OF_UNIT) / 4) + 1}0${(home % 4) + 1}`;
    const phone = `13${String(100_000_000 + n * 7).padStart(9, '0')}`;
    const door = [courtyard, `${building}号楼`, `${(Math.floor(unit / COURTYARDS.length) % 4) + 1}单元`, room];
    return [
      ...door,
      '88.5',
      `陈${String.fromCharCode(0x4e00 + (n % 9_000))}兰`,
      phone,
      n % HEADS === 0 ? '是' : '否',
      '1958-03-07',
      '是',
    ];
  });
  return writeXlsxFile([Object.values(rollColumns), ...rows]).toBuffer();
};

const megabytes = (status: string, name: string): number =>
  Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1_024);
const peakOf = (pid: number): number => megabytes(readFileSync(`/proc/${pid}/status`, 'utf8'), 'VmHWM');

/** Children come and go: each is looked at while it lives. */
function watchChildren(pid: number): { stop(): number } {
  let most = 0;
  const timer = setInterval(() => {
    for (const child of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const file = `/proc/${child}/status`;
      try {
        const status = existsSync(file) ? readFileSync(file, 'utf8') : '';
        if (new RegExp(`^PPid:\\s+${pid}$`, 'm').test(status)) most = Math.max(most, megabytes(status, 'VmHWM'));
      } catch {
        // It ended between two looks.
      }
    }
  }, 100);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}
