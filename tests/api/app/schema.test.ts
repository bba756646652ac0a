import { startTestServer, type TestServer } from '../../support/test-server';

describe('the database schema', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('is what the entities say after all migrations', async () => {
    expect(await server.parts.database.schemaDifference()).toEqual([]);
  });

  it('has no migration left to run', async () => {
    expect(await server.parts.database.pendingMigrations()).toBe(false);
  });
});
