import type { Tx } from '../../platform/database';
import { Attendance } from '../attendance/attendance.entity';
import { Certificate } from '../certificates/certificate.entity';
import { RecordObjection } from './record-objection.entity';
import { syncTasks } from '../../tasks';
import { certificateTasks, objectionTasks } from '../volunteering-tasks';

/**
 * After 注销. The records themselves stay, as whoever organises service must keep them (民政部令第67号), but name nobody: the
 * volunteer's papers are erased beside them. What the volunteer told us goes: where they were, and the words of an objection
 * (one that still waits is closed, as nobody is left to answer). A certificate that was issued is in the hands of schools and
 * employers who rely on it, so its sealed words stay (PIPL Art. 13(3), 19) and still open to number and code together, to
 * nobody else; one that was only asked for is gone.
 */
export async function eraseRecordsOf(tx: Tx, personId: string): Promise<void> {
  await eraseWhereabouts(tx, personId);
  await tx.update(RecordObjection, { personId }, { reason: '' });
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
  const objections = idsOf(await tx.findBy(RecordObjection, { personId, state: 'open' }));
  await tx.update(RecordObjection, { personId, state: 'open' }, { state: 'dismissed', decision: '志愿者已注销账号' });
  await syncTasks(tx, objectionTasks, objections);
  const asked = idsOf(await tx.findBy(Certificate, { personId, state: 'asked' }));
  await tx.delete(Certificate, { personId, state: 'asked' });
  await syncTasks(tx, certificateTasks, asked);
}

/** How far from the place someone said they were when they checked in. */
export async function eraseWhereabouts(tx: Tx, personId: string): Promise<void> {
  await tx.update(Attendance, { personId }, { metresAway: null });
}
