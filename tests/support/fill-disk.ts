import 'reflect-metadata';
import { loadKeys } from '../../server/src/platform/crypto';
import { openDatabase } from '../../server/src/platform/database';
import { IdempotentAnswer, proveWrite } from '../../server/src/platform/idempotency';
import { JobLease } from '../../server/src/platform/jobs';

/**
 * A process of its own, under a limit to the size of files (`ulimit -f`) that its database soon reaches: the system then refuses to
 * write at the commit, as a broken disk does. Writes one row after another and tells which were said to be kept.
 */
async function main(): Promise<void> {
  // Without a listener the system ends the process instead.
  process.on('SIGXFSZ', () => undefined);
  loadKeys('a secret for tests, long enough to be one');
  const renewedAfter: string[] = [];
  const database = await openDatabase(
    process.argv[2]!,
    { entities: [JobLease, IdempotentAnswer], migrations: [] },
    {
      onRenewed: (error) => renewedAfter.push((error as { code: string }).code),
    },
  );
  const kept: string[] = [];
  const refused: string[] = [];
  for (let n = 0; n < 40; n++) {
    const name = `row-${n}`.padEnd(60, 'x');
    await database
      .inTransaction((tx) => tx.insert(JobLease, { name, dueAt: new Date() }))
      .then(
        () => kept.push(name),
        () => refused.push(name),
      );
    if (refused.length === 3) break;
  }
  const isReady = await proveWrite(database).then(
    () => true,
    () => false,
  );
  process.stdout.write(JSON.stringify({ kept, refused, renewedAfter, isReady }));
  await database.close();
}

void main();
