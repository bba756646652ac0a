import { MoreThan } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock, fromNow } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure, Refusal } from '../../platform/refusal';
import { PC_SESSION_HOURS } from '../sessions/session-rules';
import { PcLogin, type PcLoginState } from './pc-login.entity';
import { digestOfPcCode, PC_CODE_LIFE } from './start-pc-login';

/** Somebody scans or types the code on their phone, and sees who would be signed in where. From then on it is theirs alone. */
export async function lookAtPcLogin(tx: Tx, actor: Actor, { code }: { code: string }) {
  ensure(!actor.isPc, 'pc_login.phone_only');
  const { personId } = actor;
  const codeDigest = digestOfPcCode(code);
  const open = { codeDigest, validUntil: MoreThan(clock.now()) };
  await tx.update(PcLogin, { ...open, state: 'waiting' }, { state: 'seen', personId });
  const login = await tx.findOneBy(PcLogin, open);
  if (!login) throw new Refusal('pc_login.code_wrong');
  ensure(login.personId === personId, 'pc_login.taken');
  if (login.state !== 'seen') throw new Refusal(settled(login.state));
  const { id, device, address, startedAt, validUntil } = login;
  await recordAudit(tx, actor, 'pc_login.seen', id, { device });
  return { id, device, address, startedAt, validUntil, hours: PC_SESSION_HOURS };
}

/** Whoever looked at the code lets that browser in: once, while the code is good. */
export async function confirmPcLogin(tx: Tx, actor: Actor, { id }: { id: string }): Promise<void> {
  await decide(tx, actor, id, { state: 'confirmed', validUntil: fromNow(PC_CODE_LIFE) });
  await recordAudit(tx, actor, 'pc_login.confirmed', id);
}

/** Or keeps it out, for good. */
export async function refusePcLogin(tx: Tx, actor: Actor, { id }: { id: string }): Promise<void> {
  await decide(tx, actor, id, { state: 'refused' });
  await recordAudit(tx, actor, 'pc_login.refused', id);
}

async function decide(tx: Tx, actor: Actor, id: string, change: Partial<PcLogin>): Promise<void> {
  ensure(!actor.isPc, 'pc_login.phone_only');
  const own = { id, personId: actor.personId };
  const { affected } = await tx.update(PcLogin, { ...own, state: 'seen', validUntil: MoreThan(clock.now()) }, change);
  if (affected === 1) return;
  const login = await tx.findOneBy(PcLogin, own);
  throw new Refusal(login ? settled(login.state) : 'pc_login.taken');
}

/** Why nothing can be decided any more. */
const settled = (state: PcLoginState) => (state === 'seen' ? 'pc_login.expired' : 'pc_login.settled');
