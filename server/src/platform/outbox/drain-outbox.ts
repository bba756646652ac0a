import { setImmediate as letOthersWork } from 'node:timers/promises';
import { In, LessThanOrEqual, Not } from 'typeorm';
import { clock, fromNow, minutes, seconds } from '../clock';
import type { Database } from '../database';
import { describeError } from '../describe-error';
import type { Log } from '../log';
import { OutboxMessage } from './outbox-message.entity';
import type { OutboxHandlers, OutboxTopic } from './outbox-topics';

const BATCH = 20;
/** Half an hour in nine steps, then one each half hour: a WeChat that is away for a whole day costs nobody their message. */
const MOST_ATTEMPTS = 60;
/** So that one call to WeChat that hangs does not keep everything else waiting. */
const LANES = 4;

type Handlers = Partial<OutboxHandlers>;
type AnyHandler = (payload: object, messageId: string) => Promise<void>;

/** Which topics a lane looks after. */
type Topics = { only: readonly OutboxTopic[] } | { except: readonly OutboxTopic[] };

/** Delivers what is due, of all topics or of these, and returns how many were taken. Any number of workers may do so at once. */
export async function drainOutbox(database: Database, handlers: Handlers, log: Log, topics?: Topics): Promise<number> {
  const topic = topics && ('only' in topics ? In([...topics.only]) : Not(In([...topics.except])));
  const due = await database.read((db) =>
    db.find(OutboxMessage, {
      where: { state: 'waiting', availableAt: LessThanOrEqual(clock.now()), ...(topic && { topic }) },
      order: { availableAt: 'ASC' },
      take: BATCH,
    }),
  );
  const taken = due.length;
  const lane = async () => {
    for (let message = due.shift(); message; message = due.shift()) {
      if (await take(database, message)) await deliver(database, handlers, message, log);
      // The embedded database answers without ever waiting: requests have their turn between two messages.
      await letOthersWork();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return taken;
}

/** One worker wins the message, for five minutes. */
async function take(database: Database, { id, attempts }: OutboxMessage): Promise<boolean> {
  const { affected } = await database.inTransaction((tx) =>
    tx.update(
      OutboxMessage,
      { id, attempts, state: 'waiting', availableAt: LessThanOrEqual(clock.now()) },
      { attempts: attempts + 1, availableAt: fromNow(minutes(5)) },
    ),
  );
  return affected === 1;
}

async function deliver(database: Database, handlers: Handlers, message: OutboxMessage, log: Log): Promise<void> {
  const outcome = await attempt(handlers, message);
  const facts = { topic: message.topic, messageId: message.id, error: outcome.lastError };
  if (outcome.state === 'dead') log.error(facts, 'outbox message is dead: nobody will deliver it');
  else if (outcome.lastError) log.warn(facts, 'outbox delivery failed');
  await database.inTransaction((tx) => tx.update(OutboxMessage, { id: message.id }, outcome));
}

async function attempt(
  handlers: Handlers,
  message: OutboxMessage,
): Promise<Pick<OutboxMessage, 'state' | 'lastError'> & { availableAt?: Date }> {
  try {
    const handle = (handlers as Record<string, AnyHandler | undefined>)[message.topic];
    if (!handle) throw new Error(`no handler for topic ${message.topic}`);
    await handle(message.payload, message.id);
    return { state: 'done', lastError: null };
  } catch (error) {
    const attempts = message.attempts + 1;
    const state = attempts >= MOST_ATTEMPTS ? 'dead' : 'waiting';
    const lastError = describeError(error).message.slice(0, 500);
    return { state, lastError, availableAt: fromNow(Math.min(seconds(2) * 2 ** attempts, minutes(30))) };
  }
}
