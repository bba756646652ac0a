import 'reflect-metadata';
import { ServiceAtLocation } from '../../../server/src/directory/services/service-at-location.entity';
import { findNearServices } from '../../../server/src/directory/services/near-services';
import { geohashOf } from '../../../server/src/directory/services/spot';
import { openDatabase, type Database, type Reader, selectPlain } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import { schema } from '../../../server/src/app/schema';
import { awayFrom, makeService, middle } from '../../support/factories/services';
import { describeOnMariaDb } from '../../support/only-where';
import { type TestDatabase, takeTestDatabase } from '../../support/test-database';

const SERVICES = 4_000;

describeOnMariaDb('what is near', (serverUrl) => {
  let testDatabase: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    testDatabase = await takeTestDatabase(serverUrl);
    database = await openDatabase(testDatabase.url, schema);
    await fillDistrict(database);
  });
  afterAll(async () => {
    await database.close();
    testDatabase.giveBack();
  });

  it('is found through the cells of the map, and little else is read', async () => {
    const { sql, values } = await statementOf((db) => findNearServices(db, middle, 830));
    const [plan] = await database.read((db) =>
      selectPlain<{ type: string; key: string; rows: string }>(db, `EXPLAIN ${sql}`, values),
    );
    expect(plan).toMatchObject({ type: 'range', key: expect.stringMatching(/service_at_location.*geohash/i) });
    expect(Number(plan!.rows)).toBeLessThan(SERVICES / 10);
    const found = await database.read((db) => findNearServices(db, middle, 830));
    expect(found.length).toBeGreaterThan(10);
    expect(found.length).toBeLessThan(SERVICES / 20);
  });
});

/** A town of twenty by twenty kilometres. */
async function fillDistrict(database: Database): Promise<void> {
  const pattern = await makeService(database);
  const rows = Array.from({ length: SERVICES }, (_, n) => {
    const spot = awayFrom(middle, ((n * 7_919) % 20_000) - 10_000, ((n * 104_729) % 20_000) - 10_000);
    return { ...pattern, ...spot, id: newId(), geohash: geohashOf(spot) };
  });
  await database.inTransaction(async (tx) => {
    for (let from = 0; from < rows.length; from += 500)
      await tx.insert(ServiceAtLocation, rows.slice(from, from + 500));
  });
  await database.inTransaction((tx) => tx.query('ANALYZE TABLE service_at_location'));
}

/** The one statement a reader sends. */
async function statementOf(read: (db: Reader) => Promise<unknown>): Promise<{ sql: string; values: unknown[] }> {
  const sent: { sql: string; values: unknown[] }[] = [];
  const queryRunner = {
    query: async (sql: string, values: unknown[]) => (sent.push({ sql, values }), { records: [], affected: 0 }),
  };
  await read({ dataSource: { options: { type: 'better-sqlite3' } }, queryRunner } as unknown as Reader);
  expect(sent).toHaveLength(1);
  return sent[0]!;
}
