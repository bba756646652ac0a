import { In } from 'typeorm';
import type { Tx } from '../../platform/database';
import { PaperObjection } from '../casting/paper-objection.entity';
import { Turnout } from '../casting/turnout.entity';

export interface MyState {
  turnout: Turnout | null;
  objection: PaperObjection['outcome'] | null;
}

/** How the entries of one person stand: who voted for them by which way, and what became of an objection. */
export async function findMyStates(db: Tx, voteId: string, entryIds: readonly string[]): Promise<Map<string, MyState>> {
  if (entryIds.length === 0) return new Map();
  const where = { voteId, entryId: In([...entryIds]) };
  const turnouts = new Map((await db.findBy(Turnout, where)).map((turnout) => [turnout.entryId, turnout]));
  const objections = new Map((await db.find(PaperObjection, { where, order: { id: 'ASC' } })).map(({ entryId, outcome }) => [entryId, outcome]));
  return new Map(entryIds.map((id) => [id, { turnout: turnouts.get(id) ?? null, objection: objections.get(id) ?? null }]));
}
