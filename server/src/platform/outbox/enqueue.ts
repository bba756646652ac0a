import { clock } from '../clock';
import type { Tx } from '../database';
import { newId } from '../new-id';
import { OutboxMessage } from './outbox-message.entity';
import type { OutboxTopic, PayloadOf } from './outbox-topics';

const enqueuing = new WeakSet<Tx>();

/** Asks for something to happen after this transaction commits, at least once, from `availableAt` on. */
export async function enqueue<T extends OutboxTopic>(
  tx: Tx,
  topic: T,
  payload: PayloadOf<T>,
  availableAt: Date = clock.now(),
): Promise<void> {
  await enqueueAll(tx, topic, [payload], availableAt);
}

/** The same for several messages of one topic, in one statement. */
export async function enqueueAll<T extends OutboxTopic>(
  tx: Tx,
  topic: T,
  payloads: readonly PayloadOf<T>[],
  availableAt: Date = clock.now(),
): Promise<void> {
  if (payloads.length === 0) return;
  enqueuing.add(tx);
  const waiting = { topic, state: 'waiting', attempts: 0, availableAt, lastError: null } as const;
  await tx.insert(
    OutboxMessage,
    payloads.map((payload) => ({ id: newId(), ...waiting, payload })),
  );
}

/** Something waits to be delivered as soon as this transaction commits. */
export const hasEnqueued = (tx: Tx): boolean => enqueuing.has(tx);
