import { useServer } from '../../support/use-server';

describe('the database schema', () => {
  const { server } = useServer();

  it('is what the entities say after all migrations', async () => {
    expect(await server.parts.database.schemaDifference()).toEqual([]);
  });

  it('has no migration left to run', async () => {
    expect(await server.parts.database.pendingMigrations()).toBe(false);
  });
});
