import type { Tx } from '../platform/database';
import { Person } from './person.entity';

/** How WeChat knows this person; null after 注销. */
export async function openidOf(tx: Tx, personId: string): Promise<string | null> {
  const person = await tx.findOne(Person, { select: { id: true, openid: true }, where: { id: personId } });
  return person?.openid ?? null;
}
