import { clock, hours } from '../../../server/src/platform/clock';
import { openDatabase, type Database } from '../../../server/src/platform/database';
import { runDueJobs, type Job } from '../../../server/src/platform/jobs';
import { createLog } from '../../../server/src/platform/log';
import { schema } from '../../../server/src/app/schema';
import { takeTestDatabase, type TestDatabase } from '../../support/test-database';

describe('jobs', () => {
  let testDatabase: TestDatabase;
  let database: Database;
  let ran: string[];
  const log = createLog('silent');
  const job = (name: string, run: () => Promise<void> = async () => undefined): Job => ({
    name,
    everyMilliseconds: hours(1),
    run: async () => {
      ran.push(name);
      await run();
    },
  });
  beforeAll(async () => {
    testDatabase = await takeTestDatabase();
    database = testDatabase.opened ?? (await openDatabase(testDatabase.url, schema));
  });
  beforeEach(() => (ran = []));
  afterEach(() => clock.set(null));
  afterAll(async () => {
    await database.close();
    testDatabase.giveBack();
  });

  it('run when they are due, and again after their time', async () => {
    const jobs = [job('one'), job('two')];
    await runDueJobs(database, jobs, log);
    await runDueJobs(database, jobs, log);
    expect(ran).toEqual(['one', 'two']);
    clock.advance(hours(1));
    await runDueJobs(database, jobs, log);
    expect(ran).toEqual(['one', 'two', 'one', 'two']);
  });

  it('cost one read while none is due', async () => {
    const jobs = [job('three'), job('four')];
    await runDueJobs(database, jobs, log);
    const asked: string[] = [];
    const counting: Database = {
      ...database,
      read: (work) => (asked.push('read'), database.read(work)),
      inTransaction: (work) => (asked.push('transaction'), database.inTransaction(work)),
    };
    await runDueJobs(counting, jobs, log);
    expect(asked).toEqual(['read']);
  });

  it('run once, however many instances look at the same moment', async () => {
    await Promise.all(Array.from({ length: 5 }, () => runDueJobs(database, [job('five')], log)));
    expect(ran).toEqual(['five']);
  });

  it('one that fails holds up no other, and is told of', async () => {
    const failed: string[] = [];
    const broken = job('broken', async () => Promise.reject(new Error('no')));
    await runDueJobs(database, [broken, job('after it')], log, (name) => failed.push(name));
    expect(ran).toEqual(['broken', 'after it']);
    expect(failed).toEqual(['broken']);
  });
});
