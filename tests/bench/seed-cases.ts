import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { readEnv } from '../../server/src/app/env';
import { loadKeys, seal } from '../../server/src/platform/crypto';
import { newId } from '../../server/src/platform/new-id';
import { insert, openBenchDatabase, seedPlaces, seedWorker } from './seed';

export interface CasesData {
  url: string;
  communityId: string;
  /** A session of a worker of the community that is looked at. */
  token: string;
  drop(): Promise<void>;
}

const COMMUNITIES = 127;
/** What is open at the desks of one community. */
const OPEN = 300;
const minutes = (count: number): Date => new Date(Date.now() + count * 60_000);

/** A district with so many cases of shared space, those of one community among them, in a database of its own. */
export async function seedCases(server: string, count: number): Promise<CasesData> {
  const { url, drop } = await openBenchDatabase(server, `cases_${count}_${randomBytes(4).toString('hex')}`);
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  const { courtyardIds, communityId, gridId } = await seedPlaces(connection);
  const courtyardId = courtyardIds[0]!;
  const token = await seedWorker(connection, communityId);
  const elsewhere = Array.from({ length: COMMUNITIES }, () => ({
    ...{ courtyardId: newId(), communityId: newId(), gridId: newId() },
  }));
  const [streetId, districtId] = [newId(), newId()];
  loadKeys(readEnv({}).YUANLI_SECRET);
  const alias = seal('陈阿姨');
  const row = (n: number) => {
    const isHere = n % COMMUNITIES === 0;
    const place = isHere ? { courtyardId, communityId, gridId } : elsewhere[n % COMMUNITIES]!;
    const isOpen = n < OPEN * COMMUNITIES;
    const dueAt = minutes((n % 5_000) - 500);
    return {
      ...{ id: newId(), kind: 'appeal', ...place, streetId, districtId, spot: '3号楼门口', year: 2026, number: n + 1 },
      ...{ source: 'app', reporterId: newId(), alias, category: 'lighting', title: '3号楼门口的灯不亮' },
      ...{
        text: 'sealed',
        pictureIds: '[]',
        isDanger: false,
        isHardship: false,
        isShared: true,
        checkedAt: minutes(-60),
      },
      ...{
        publicView: isOpen ? 'open' : 'answered',
        status: isOpen ? 'in_progress' : 'closed',
        statusAt: minutes(-60),
      },
      ...{
        madeAt: minutes(-60),
        grade: 'ordinary',
        desk: 'staff',
        ownerPlaceId: place.gridId,
        countedFrom: minutes(-60),
      },
      ...{ dueAt, runsByHour: false, openDueAt: isOpen ? dueAt : null, stoppedMinutes: 0, isLineChecked: true },
      ...{ outcome: isOpen ? null : 'solved', outcomeLine: isOpen ? null : '换了灯头', reopenedTimes: 0, joined: 0 },
    };
  };
  for (let from = 0; from < count; from += 5_000) {
    const size = Math.min(5_000, count - from);
    await insert(
      connection,
      'case_file',
      Array.from({ length: size }, (_, n) => row(from + n)),
    );
  }
  await connection.query('ANALYZE TABLE case_file, session, appointment, person');
  await connection.end();
  return { url, communityId, token, drop };
}
