import type { Database, Reader, Tx } from '.';
import { changePlain, readShared } from '.';
import { AuditEntry } from '../audit';
import { clock } from '../clock';
import { JobLease } from '../jobs';

/** What the compiler refuses; never run. */
export const refused = async (database: Database, db: Reader): Promise<void> => {
  // @ts-expect-error a read cannot insert
  await db.insert(JobLease, { name: 'a', dueAt: clock.now() });
  // @ts-expect-error nor update
  await db.update(JobLease, { name: 'a' }, { dueAt: clock.now() });
  // @ts-expect-error nor delete
  await db.delete(JobLease, { name: 'a' });
  // @ts-expect-error nor send any SQL it likes
  await db.query('DELETE FROM job_lease');
  // @ts-expect-error nor turn a query into a write
  db.createQueryBuilder(JobLease, 'lease').where({ name: 'a' }).delete();
  // @ts-expect-error nor keep a row from others, which needs a transaction
  db.createQueryBuilder(JobLease, 'lease').setLock('pessimistic_write');
  // @ts-expect-error nor be taken for a transaction
  await changePlain(db, 'DELETE FROM job_lease', []);
  // @ts-expect-error what an act does is no read
  await database.read((tx: Tx) => tx.delete(JobLease, { name: 'a' }));
  await database.inTransaction(async (tx) => {
    const reader: Reader = tx;
    await reader.existsBy(JobLease, { name: 'a' });
    await tx.createQueryBuilder(JobLease, 'lease').delete().execute();
  });
  // @ts-expect-error a row is kept within a transaction only
  await readShared(db, AuditEntry, 'a');
};

it('a read that writes does not compile', () => {
  expect(refused).toBeInstanceOf(Function);
});
