import { In } from 'typeorm';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { OpinionSupport } from './opinion-support.entity';

/** Which of these opinions the actor supports. */
export async function findSupported(db: Tx, actor: Actor | null, opinionIds: readonly string[]): Promise<Set<string>> {
  if (!actor || opinionIds.length === 0) return new Set();
  const where = { personId: actor.personId, opinionId: In([...opinionIds]) };
  const found = await db.find(OpinionSupport, { select: { opinionId: true }, where });
  return new Set(found.map(({ opinionId }) => opinionId));
}
