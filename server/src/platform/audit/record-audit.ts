import { In } from 'typeorm';
import { auditActions, type AuditAction } from '@yuanli/shared/audit/audit-actions';
import type { Actor } from '../actor';
import { clock } from '../clock';
import type { Reader, Tx } from '../database';
import type { Facts } from '../facts';
import { newId } from '../new-id';
import { AuditEntry, hashOfEntry } from './audit-entry.entity';

/** Writes one line of the trail, in the transaction of the act itself. */
export async function recordAudit(
  tx: Tx,
  actor: Actor | null,
  action: AuditAction,
  subjectId: string,
  detail: Facts = {},
): Promise<void> {
  const isLook = auditActions[action][0] === 'look';
  const entry = { id: newId(), actorId: actor?.personId ?? null, action, isLook, subjectId, detail, at: clock.now() };
  await tx.insert(AuditEntry, { ...entry, hash: hashOfEntry(entry) });
}

/** The trail of one thing, oldest first, only the actions asked for. */
export const findTrail = (db: Reader, subjectId: string, actions: readonly AuditAction[]): Promise<AuditEntry[]> =>
  db.find(AuditEntry, { where: { subjectId, action: In([...actions]) }, order: { id: 'ASC' }, take: 200 });
