import { MoreThan } from 'typeorm';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { sha256 } from '../../platform/crypto';
import type { Tx } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { startPcSession } from '../sessions/log-in';
import { PcLogin } from './pc-login.entity';

/** The browser that holds the secret takes the session that was confirmed: once. Answers whose it is. */
export async function finishPcLogin(
  tx: Tx,
  { id, secret }: { id: string; secret: string },
): Promise<{ token: string; personId: string }> {
  const mine = { id, secretHash: sha256(secret) };
  const confirmed = { ...mine, state: 'confirmed', validUntil: MoreThan(clock.now()) } as const;
  const { affected } = await tx.update(PcLogin, confirmed, { state: 'done' });
  const login = await tx.findOneBy(PcLogin, mine);
  if (affected !== 1 || !login?.personId)
    throw new Refusal(login?.state === 'refused' ? 'pc_login.refused' : 'pc_login.expired');
  const { personId, device } = login;
  const { token, sessionId } = await startPcSession(tx, personId, device);
  await recordAudit(tx, { personId, sessionId, grants: [] }, 'person.logged_in', personId, { device, pcLoginId: id });
  return { token, personId };
}
