import { IsNull, MoreThan } from 'typeorm';
import { clock, fromNow } from '../platform/clock';
import { sha256, sign } from '../platform/crypto';
import type { Database, Tx } from '../platform/database';
import type { KnownSession, ResolveSession } from '../platform/http';
import { findRoleGrants } from './find-role-grants';
import { PREVIOUS_TOKEN_LIFE, TOKEN_LIFE, UNUSED_LIFE, USE_NOTED_EVERY } from './session-rules';
import { Session } from './session.entity';

/** Who holds this token, with the grants they have now: two indexed reads, and a write now and then. */
export const resolveSession =
  (database: Database): ResolveSession =>
  async (token) => {
    const known = await database.read((db) => look(db, token));
    if (!known) return null;
    const { session, grants } = known;
    const actor = { personId: session.personId, sessionId: session.id, grants };
    return { actor, ...(await keepFresh(database, session, token)) };
  };

async function look(db: Tx, token: string) {
  const hash = sha256(token);
  const alive = { endedAt: IsNull(), lastUsedAt: MoreThan(fromNow(-UNUSED_LIFE)) };
  const session = await db.findOne(Session, {
    where: [
      { ...alive, tokenHash: hash },
      { ...alive, previousTokenHash: hash, tokenSince: MoreThan(fromNow(-PREVIOUS_TOKEN_LIFE)) },
    ],
  });
  return session && { session, grants: await findRoleGrants(db, session.personId) };
}

async function keepFresh(database: Database, session: Session, token: string): Promise<Pick<KnownSession, 'newToken'>> {
  const hash = sha256(token);
  const isPrevious = session.tokenHash !== hash;
  if (isPrevious) return { newToken: successorOf(session, token) };
  if (session.tokenSince <= fromNow(-TOKEN_LIFE)) return exchange(database, session, token);
  if (session.lastUsedAt <= fromNow(-USE_NOTED_EVERY)) {
    await database.inTransaction((tx) => tx.update(Session, { id: session.id }, { lastUsedAt: clock.now() }));
  }
  return {};
}

/** However many requests exchange one token at once, all of them are told the same new one. */
async function exchange(database: Database, session: Session, token: string): Promise<Pick<KnownSession, 'newToken'>> {
  const newToken = successorOf(session, token);
  const now = clock.now();
  await database.inTransaction((tx) =>
    tx.update(
      Session,
      { id: session.id, tokenHash: session.tokenHash },
      { tokenHash: sha256(newToken), previousTokenHash: session.tokenHash, tokenSince: now, lastUsedAt: now },
    ),
  );
  return { newToken };
}

/** Only the server can work it out, so a phone that lost the answer on its way is told again. */
const successorOf = ({ id }: Session, token: string): string => sign(`session\n${id}\n${token}`);
