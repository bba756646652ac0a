import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { newId } from '../../server/src/platform/new-id';
import { openBenchDatabase, insert, seedPlaces, seedWorker } from './seed';

export interface TasksData {
  url: string;
  /** A session of a worker of the community that is looked at. */
  token: string;
  ownerKeys: string[];
  drop(): Promise<void>;
}

const MINE = 300;
const GRIDS_ELSEWHERE = 1_500;
const minutes = (count: number): Date => new Date(Date.now() + count * 60_000);

/** A district with so many open tasks, of which one worker has 300, in a database of its own. */
export async function seedTasks(server: string, count: number): Promise<TasksData> {
  const { url, drop } = await openBenchDatabase(server, `tasks_${count}_${randomBytes(4).toString('hex')}`);
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  const { communityId, gridId } = await seedPlaces(connection);
  const token = await seedWorker(connection, communityId);
  const elsewhere = Array.from({ length: GRIDS_ELSEWHERE }, () => ({ communityId: newId(), gridId: newId() }));
  const row = (n: number) => {
    const place = n < MINE ? { communityId, gridId } : elsewhere[n % GRIDS_ELSEWHERE]!;
    const owner = `staff:${place.gridId}`;
    const [id, subjectId] = [newId(), newId()];
    return {
      ...{ id, kind: 'review_wish', subjectId, openKey: `review_wish:${subjectId}`, title: '厨房灯一直闪', note: null },
      ...{ owner, openOwner: owner, ...place, openIn: place.communityId, openAssignee: null, barredIds: null },
      ...{ openedAt: minutes(-60), startsAt: minutes(-60), dueAt: minutes((n % 5_000) - 500) },
      ...{ lapsesAt: null, endedAt: null, handedOverFromId: null, newSince: null, remindAt: null },
    };
  };
  for (let from = 0; from < count; from += 10_000) {
    const size = Math.min(10_000, count - from);
    await insert(
      connection,
      'task',
      Array.from({ length: size }, (_, n) => row(from + n)),
    );
  }
  await connection.query('ANALYZE TABLE task, session, appointment, person');
  await connection.end();
  const desks = ['staff', 'community', 'recorders', 'gift_hands'];
  const ownerKeys = desks.flatMap((desk) =>
    [communityId, gridId]
      .filter((place) => place === communityId || desk !== 'community')
      .map((place) => `${desk}:${place}`),
  );
  return { url, token, ownerKeys, drop };
}
