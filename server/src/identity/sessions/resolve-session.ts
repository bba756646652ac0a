import type { RoleGrant } from '../../platform/actor';
import { clock, fromNow } from '../../platform/clock';
import { sha256, signaturesOf } from '../../platform/crypto';
import { readInstant, selectPlain, type Database, type Reader } from '../../platform/database';
import type { KnownSession, ResolveSession } from '../../platform/http';
import { PREVIOUS_TOKEN_LIFE, TOKEN_LIFE, UNUSED_LIFE, USE_NOTED_EVERY } from './session-rules';
import { Session } from './session.entity';

type LiveSession = Pick<Session, 'id' | 'personId' | 'kind' | 'tokenHash' | 'tokenSince' | 'lastUsedAt'>;

/** Who holds this token, with the grants they have now: one indexed read, and a write now and then. */
export const resolveSession =
  (database: Database): ResolveSession =>
  async (token) => {
    const known = await database.read((db) => look(db, token));
    if (!known) return null;
    const { session, grants } = known;
    const { id: sessionId, personId, kind } = session;
    const actor = { personId, sessionId, grants, ...(kind === 'pc' && { isPc: true }) };
    return { actor, ...(await keepFresh(database, session, token)) };
  };

interface Known extends RoleGrant, Pick<Session, 'id' | 'personId' | 'kind' | 'tokenHash'> {
  tokenSince: Date | string;
  lastUsedAt: Date | string;
}

/** One row for each grant, as `heldNow` says; of who has none, one with no role. */
const sql = `SELECT session.id, session.personId, session.kind, session.tokenHash, session.tokenSince, session.lastUsedAt,
    appointment.role, appointment.scopeId
  FROM session LEFT JOIN appointment ON appointment.personId = session.personId
    AND appointment.startsAt <= ? AND (appointment.endsAt IS NULL OR appointment.endsAt > ?)
  WHERE (session.tokenHash = ? OR (session.previousTokenHash = ? AND session.tokenSince > ?))
    AND session.endedAt IS NULL AND (session.endsAt IS NULL OR session.endsAt > ?) AND session.lastUsedAt > ?`;

async function look(db: Reader, token: string): Promise<{ session: LiveSession; grants: RoleGrant[] } | null> {
  const [hash, now] = [sha256(token), clock.now()];
  const values = [now, now, hash, hash, fromNow(-PREVIOUS_TOKEN_LIFE), now, fromNow(-UNUSED_LIFE)];
  const rows = await selectPlain<Known>(db, sql, values);
  const [first] = rows;
  if (!first) return null;
  const { id, personId, kind, tokenHash, tokenSince, lastUsedAt } = first;
  return {
    session: {
      ...{ id, personId, kind, tokenHash },
      ...{ tokenSince: readInstant(tokenSince), lastUsedAt: readInstant(lastUsedAt) },
    },
    grants: rows.flatMap(({ role, scopeId }) => (role ? { role, scopeId } : [])),
  };
}

async function keepFresh(
  database: Database,
  session: LiveSession,
  token: string,
): Promise<Pick<KnownSession, 'newToken'>> {
  const hash = sha256(token);
  const isPrevious = session.tokenHash !== hash;
  if (isPrevious) return { newToken: successorsOf(session, token).find((one) => sha256(one) === session.tokenHash) };
  if (session.tokenSince <= fromNow(-TOKEN_LIFE)) return exchange(database, session, token);
  if (session.lastUsedAt <= fromNow(-USE_NOTED_EVERY)) {
    await database.inTransaction((tx) => tx.update(Session, { id: session.id }, { lastUsedAt: clock.now() }));
  }
  return {};
}

/** However many requests exchange one token at once, all of them are told the same new one. */
async function exchange(
  database: Database,
  session: LiveSession,
  token: string,
): Promise<Pick<KnownSession, 'newToken'>> {
  const newToken = successorsOf(session, token)[0];
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
const successorsOf = ({ id }: LiveSession, token: string): [string, ...string[]] =>
  signaturesOf(`session\n${id}\n${token}`);
