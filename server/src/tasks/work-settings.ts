import type { NewWork } from '@yuanli/shared/tasks/tasks.schema';
import type { Actor } from '../platform/actor';
import { insertOnce, type Reader, type Tx } from '../platform/database';
import { WorkSettings } from './work-settings.entity';

export async function getWorkSettings(db: Reader, { personId }: Actor): Promise<{ newWork: NewWork }> {
  const mine = await db.findOneBy(WorkSettings, { personId });
  return { newWork: mine?.newWork ?? 'each_morning' };
}

/** I choose when I am told of new work. */
export async function setWorkSettings(
  tx: Tx,
  { personId }: Actor,
  { newWork }: { newWork: NewWork },
): Promise<{ done: true }> {
  if (!(await insertOnce(tx, WorkSettings, { personId, newWork })))
    await tx.update(WorkSettings, { personId }, { newWork });
  return { done: true };
}
