import type { Tx } from '../platform/database';
import { erasePerson } from './erase-person';
import { Person } from './person.entity';

/** Who takes back, in WeChat, what they allowed us is erased like after 注销, whatever is still open. */
export async function eraseCancelledPerson(tx: Tx, { openid }: { openid: string }): Promise<void> {
  const person = await tx.findOne(Person, { select: { id: true }, where: { openid } });
  if (person) await erasePerson(tx, null, person.id);
}
