import { Person } from '../identity';
import type { Database } from '../platform/database';
import { clearGrants } from './clear-grants';

export interface SubscriptionChange {
  openid: string;
  templateId: string;
  status: 'accept' | 'reject';
}

/** What someone accepts is counted when their phone tells us, so of WeChat's own news only a refusal counts. */
export async function applySubscriptionChange(
  database: Database,
  { openid, templateId, status }: SubscriptionChange,
): Promise<void> {
  if (status !== 'reject') return;
  await database.inTransaction(async (tx) => {
    const person = await tx.findOne(Person, { select: { id: true }, where: { openid } });
    if (person) await clearGrants(tx, person.id, templateId);
  });
}
