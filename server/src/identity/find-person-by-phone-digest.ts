import type { Reader } from '../platform/database';
import { Person } from './person.entity';

/** `digest('phone', '13800010001')` of platform/crypto. */
export const findPersonByPhoneDigest = (db: Reader, phoneDigest: string): Promise<Person | null> =>
  db.findOneBy(Person, { phoneDigest });
