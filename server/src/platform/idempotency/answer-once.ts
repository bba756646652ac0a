import { LessThan } from 'typeorm';
import { clock, days, fromNow, hours } from '../clock';
import { sha256 } from '../crypto';
import { isDuplicate, type Database, type Tx } from '../database';
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

/** The answer already given to this very request, if there is one. */
export async function findAnswer(db: Tx, request: RequestIdentity): Promise<unknown> {
  const known = await db.findOneBy(IdempotentAnswer, { id: request.id });
  if (!known) return undefined;
  ensure(known.requestHash === request.requestHash, 'request.key_reused');
  return JSON.parse(known.answer);
}

/**
 * Runs the act and remembers its answer in one transaction: a crash between the two is impossible.
 * Of two copies of a request at the same time the second waits on the unique key, is rolled back, and gets the answer of the first.
 */
export async function answerOnce(
  database: Database,
  request: RequestIdentity,
  act: (tx: Tx) => Promise<unknown>,
): Promise<unknown> {
  try {
    return await database.inTransaction(async (tx) => {
      await tx.insert(IdempotentAnswer, { ...request, answer: 'null', at: clock.now() });
      const answer = await act(tx);
      await tx.update(IdempotentAnswer, { id: request.id }, { answer: JSON.stringify(answer) });
      return answer;
    });
  } catch (error) {
    const earlier = isDuplicate(error) ? await database.read((db) => findAnswer(db, request)) : undefined;
    if (earlier === undefined) throw error;
    return earlier;
  }
}

/** Answers are kept for two days; a phone that retries later than that starts anew. */
export const purgeAnswers: Job = {
  name: 'forget-idempotent-answers',
  everyMilliseconds: hours(1),
  run: async (database) => {
    await database.inTransaction((tx) => tx.delete(IdempotentAnswer, { at: LessThan(fromNow(-days(2))) }));
  },
};
