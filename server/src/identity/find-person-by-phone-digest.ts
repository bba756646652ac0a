import type { Tx } from '../platform/database';
import { Person } from './person.entity';

/** `digest('phone', '13800010001')` of platform/crypto. */
export const findPersonByPhoneDigest = (tx: Tx, phoneDigest: string): Promise<Person | null> =>
  tx.findOneBy(Person, { phoneDigest });
