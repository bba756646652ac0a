import { clock } from '../clock';
import type { Tx } from '../database';
import type { Facts } from '../facts';
import { newId } from '../new-id';
import { OutboxMessage } from './outbox-message.entity';

const enqueuing = new WeakSet<Tx>();

/** Asks for something to happen after this transaction commits, at least once, from `availableAt` on. */
export async function enqueue(tx: Tx, topic: string, payload: Facts, availableAt: Date = clock.now()): Promise<void> {
  enqueuing.add(tx);
  await tx.insert(OutboxMessage, {
    id: newId(),
    topic,
    payload,
    state: 'waiting',
    attempts: 0,
    availableAt,
    lastError: null,
  });
}

/** Something waits to be delivered as soon as this transaction commits. */
export const hasEnqueued = (tx: Tx): boolean => enqueuing.has(tx);
