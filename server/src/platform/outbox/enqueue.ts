import { clock } from '../clock';
import type { Tx } from '../database';
import type { Facts } from '../facts';
import { newId } from '../new-id';
import { OutboxMessage } from './outbox-message.entity';

/** Asks for something to happen after this transaction commits, at least once, from `availableAt` on. */
export async function enqueue(tx: Tx, topic: string, payload: Facts, availableAt: Date = clock.now()): Promise<void> {
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
