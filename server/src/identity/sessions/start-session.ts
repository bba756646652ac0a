import { clock } from '../../platform/clock';
import { newToken, sha256 } from '../../platform/crypto';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { Session } from './session.entity';

export interface StartedSession {
  sessionId: string;
  /** Said once, to this device; we keep only its sha256. */
  token: string;
}

export async function startSession(tx: Tx, personId: string, device: string): Promise<StartedSession> {
  const token = newToken();
  const sessionId = newId();
  const now = clock.now();
  await tx.insert(Session, {
    id: sessionId,
    personId,
    device,
    tokenHash: sha256(token),
    tokenSince: now,
    previousTokenHash: null,
    startedAt: now,
    lastUsedAt: now,
    endedAt: null,
  });
  return { sessionId, token };
}
