import { In } from 'typeorm';
import type { Reader } from '../platform/database';
import { Hold } from './hold.entity';

/** Holds by their ids. */
export async function findHolds(db: Reader, ids: readonly string[]): Promise<Map<string, Hold>> {
  if (ids.length === 0) return new Map();
  const holds = await db.findBy(Hold, { id: In([...ids]) });
  return new Map(holds.map((hold) => [hold.id, hold]));
}
