import { LessThan } from 'typeorm';
import { clock, days, fromNow, hours } from '../clock';
import { newToken, sha256 } from '../crypto';
import { isDuplicate, type Database, type Reader, type Tx } from '../database';
import type { Job } from '../jobs';
import { ensure } from '../refusal';
import { IdempotentAnswer } from './idempotent-answer.entity';

export interface RequestIdentity {
  /** Digest of person and key. */
  id: string;
  requestHash: string;
}

export const requestIdentity = (
  personId: string | undefined,
  key: string,
  endpoint: string,
  input: string,
): RequestIdentity => ({
  id: sha256(`${personId ?? 'anyone'}\n${key}`),
  requestHash: sha256(`${endpoint}\n${input}`),
});

/** Whether an answer given at that moment may be given again. */
export type AnswerStands = (db: Reader, answer: unknown, givenAt: Date) => Promise<boolean>;

/** The answer already given to this very request, if there is one that stands. */
export async function findAnswer(
  db: Reader,
  request: RequestIdentity,
  stands: AnswerStands = async () => true,
): Promise<unknown> {
  const known = await db.findOneBy(IdempotentAnswer, { id: request.id });
  if (!known) return undefined;
  ensure(known.requestHash === request.requestHash, 'request.key_reused');
  const answer: unknown = JSON.parse(known.answer);
  return (await stands(db, answer, known.at)) ? answer : undefined;
}

/**
 * Runs the act and remembers its answer in one transaction: a crash between the two is impossible.
 * Of two copies of a request at the same time the second waits on the unique key, is rolled back, and gets the answer of the first.
 */
export async function answerOnce(
  database: Database,
  request: RequestIdentity,
  act: (tx: Tx) => Promise<unknown>,
  stands?: AnswerStands,
): Promise<unknown> {
  try {
    return await database.inTransaction(async (tx) => {
      await tx.insert(IdempotentAnswer, { ...request, answer: 'null', at: clock.now() });
      const answer = await act(tx);
      await tx.update(IdempotentAnswer, { id: request.id }, { answer: JSON.stringify(answer) });
      return answer;
    });
  } catch (error) {
    const earlier = isDuplicate(error) ? await database.read((db) => findAnswer(db, request, stands)) : undefined;
    if (earlier !== undefined) return earlier;
    if (stands && isDuplicate(error) && (await forget(database, request)))
      return answerOnce(database, request, act, stands);
    throw error;
  }
}

/** An answer that may not be given again is as if it had never been. */
const forget = (database: Database, request: RequestIdentity): Promise<boolean> =>
  database.inTransaction(async (tx) => (await tx.delete(IdempotentAnswer, { ...request })).affected === 1);

/** Longer than the answers that most acts keep. */
const PROOF = 'x'.repeat(8_000);

/** Commits what every write commits, an answer, and takes it away again; throws where no write can be kept now. */
export async function proveWrite(database: Database): Promise<void> {
  const { id, requestHash } = requestIdentity(undefined, newToken(), 'proof', '');
  await database.inTransaction(async (tx) => {
    await tx.insert(IdempotentAnswer, { id, requestHash, answer: PROOF, at: clock.now() });
    await tx.delete(IdempotentAnswer, { id });
  });
}

/** Answers are kept for two days; a phone that retries later than that starts anew. */
export const purgeAnswers: Job = {
  name: 'forget-idempotent-answers',
  everyMilliseconds: hours(1),
  run: async (database) => {
    await database.inTransaction((tx) => tx.delete(IdempotentAnswer, { at: LessThan(fromNow(-days(2))) }));
  },
};
