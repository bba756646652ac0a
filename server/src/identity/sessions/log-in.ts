import { randomInt } from 'node:crypto';
import { IsNull } from 'typeorm';
import { recordAudit } from '../../platform/audit';
import { clock, fromNow } from '../../platform/clock';
import { insertOnce, type Reader, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import type { WechatSession } from '../../wechat';
import { Person } from '../people/person.entity';
import { newToken, sha256 } from '../../platform/crypto';
import { LOGIN_ANSWER_LIFE, PC_SESSION_LIFE } from './session-rules';
import { Session } from './session.entity';

/** What we keep of WeChat's answer: never its session_key. */
export type WechatUser = Pick<WechatSession, 'openid' | 'unionid'>;

/** Whoever opens the mini-program with the same WeChat is the same person. */
export async function logIn(tx: Tx, user: WechatUser, device: string): Promise<StartedSession & { personId: string }> {
  const personId = (await findByOpenid(tx, user.openid)) ?? (await makePerson(tx, user));
  const session = await startSession(tx, personId, device);
  const actor = { personId, sessionId: session.sessionId, grants: [] };
  await recordAudit(tx, actor, 'person.logged_in', personId, { device });
  return { ...session, personId };
}

/** The answer to a login is told again for a few minutes, and only while its session lives: not after 注销, not after logging out. */
export async function loginStands(db: Reader, answer: unknown, givenAt: Date): Promise<boolean> {
  const { token } = answer as { token: string };
  if (givenAt <= fromNow(-LOGIN_ANSWER_LIFE)) return false;
  return db.existsBy(Session, { tokenHash: sha256(token), endedAt: IsNull() });
}

async function findByOpenid(db: Reader, openid: string): Promise<string | null> {
  const person = await db.findOne(Person, { select: { id: true }, where: { openid } });
  return person?.id ?? null;
}

/** What others call someone who has not chosen a name. */
export const newNickname = (): string => `居民${randomInt(1_000, 10_000)}`;

/** Two first logins at once: the unique key lets one in, the other finds that person. */
async function makePerson(tx: Tx, { openid, unionid }: WechatUser): Promise<string> {
  const id = newId();
  if (await insertOnce(tx, Person, { id, openid, unionid, nickname: newNickname(), createdAt: clock.now() })) return id;
  return (await tx.findOneOrFail(Person, { select: { id: true }, where: { openid } })).id;
}

interface StartedSession {
  sessionId: string;
  /** Said once, to this device; we keep only its sha256. */
  token: string;
}

/** A computer is let in for a working day, whatever is done on it. */
export const startPcSession = (tx: Tx, personId: string, device: string): Promise<StartedSession> =>
  startSession(tx, personId, device, 'pc');

async function startSession(
  tx: Tx,
  personId: string,
  device: string,
  kind: Session['kind'] = 'phone',
): Promise<StartedSession> {
  const token = newToken();
  const sessionId = newId();
  const now = clock.now();
  await tx.insert(Session, {
    id: sessionId,
    personId,
    kind,
    device,
    tokenHash: sha256(token),
    tokenSince: now,
    previousTokenHash: null,
    startedAt: now,
    lastUsedAt: now,
    endsAt: kind === 'pc' ? new Date(now.getTime() + PC_SESSION_LIFE) : null,
    endedAt: null,
  });
  return { sessionId, token };
}
