import { In } from 'typeorm';
import type { Actor } from '../actor';
import { clock } from '../clock';
import type { Reader, Tx } from '../database';
import type { Facts } from '../facts';
import { newId } from '../new-id';
import { AuditEntry } from './audit-entry.entity';

/** Writes one line of the trail, in the transaction of the act itself. */
export async function recordAudit(
  tx: Tx,
  actor: Actor | null,
  action: string,
  subjectId: string,
  detail: Facts = {},
): Promise<void> {
  const entry = { id: newId(), actorId: actor?.personId ?? null, action, subjectId, detail, at: clock.now() };
  await tx.insert(AuditEntry, entry);
}

/** The trail of one thing, oldest first, only the actions asked for. */
export const findTrail = (db: Reader, subjectId: string, actions: readonly string[]): Promise<AuditEntry[]> =>
  db.find(AuditEntry, { where: { subjectId, action: In([...actions]) }, order: { id: 'ASC' }, take: 200 });
