import { clock } from '../clock';
import type { Tx } from '../database';
import { newId } from '../new-id';
import { OutboxMessage } from './outbox-message.entity';
import type { OutboxTopic, PayloadOf } from './outbox-topics';

/** Asks for something to happen after this transaction commits, at least once, from `availableAt` on. */
export async function enqueue<T extends OutboxTopic>(
  tx: Tx,
  topic: T,
  payload: PayloadOf<T>,
  availableAt: Date = clock.now(),
): Promise<void> {
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
