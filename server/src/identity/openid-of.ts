import { selectPlain, type Reader } from '../platform/database';
import type { Person } from './person.entity';

/** How WeChat knows this person; null after 注销. As plain SQL: every ballot asks for it. */
export async function openidOf(db: Reader, personId: string): Promise<string | null> {
  const [person] = await selectPlain<Pick<Person, 'openid'>>(db, 'SELECT openid FROM person WHERE id = ?', [personId]);
  return person?.openid ?? null;
}
