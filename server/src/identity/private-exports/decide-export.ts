import { In, MoreThan } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock, fromNow, minutes } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Session } from '../sessions/session.entity';
import { PrivateExport } from './private-export.entity';

/** So long the computer may fetch what was confirmed: a download that breaks off is tried again. */
const FETCHABLE = minutes(5);
const MOST = 20;

/** What I asked for on my computers and is not over, newest first: the phone decides it, the computer sees how far it is. */
export async function findPrivateExports(db: Reader, { personId, sessionId, isPc = false }: Actor) {
  const asked = await db.find(PrivateExport, {
    where: { personId, validUntil: MoreThan(clock.now()) },
    order: { id: 'DESC' },
    take: MOST,
  });
  const sessions = await db.findBy(Session, { id: In(asked.map((one) => one.sessionId)) });
  const deviceOf = new Map(sessions.map(({ id, device }) => [id, device]));
  return {
    items: asked.map((one) => ({
      ...{ id: one.id, what: one.what, state: one.state, askedAt: one.askedAt, validUntil: one.validUntil },
      device: deviceOf.get(one.sessionId) ?? '',
      isThisDevice: one.sessionId === sessionId,
      can: { decide: !isPc && one.state === 'waiting' },
    })),
  };
}

/** I say on my phone that the computer may fetch this one file. */
export async function confirmPrivateExport(tx: Tx, actor: Actor, { id }: { id: string }): Promise<void> {
  await decide(tx, actor, id, { state: 'confirmed', validUntil: fromNow(FETCHABLE) });
  await recordAudit(tx, actor, 'private_export.confirmed', id);
}

export async function refusePrivateExport(tx: Tx, actor: Actor, { id }: { id: string }): Promise<void> {
  await decide(tx, actor, id, { state: 'refused' });
  await recordAudit(tx, actor, 'private_export.refused', id);
}

async function decide(tx: Tx, actor: Actor, id: string, change: Partial<PrivateExport>): Promise<void> {
  ensure(!actor.isPc, 'pc_login.phone_only');
  const waiting = { id, personId: actor.personId, state: 'waiting', validUntil: MoreThan(clock.now()) } as const;
  const { affected } = await tx.update(PrivateExport, waiting, change);
  ensure(affected === 1, 'private_export.settled');
}
