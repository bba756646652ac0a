import { deliverHallNews, type NewsBatch } from '../hall/motions/deliver-hall-news';
import type { Tx } from '../platform/database';
import { OutboxMessage } from '../platform/outbox';

/** Who co-signed is told at that very time, and not all at once when the demo starts. */
export async function settleHallNews(tx: Tx): Promise<void> {
  for (const { id, payload } of await tx.findBy(OutboxMessage, {
    topic: 'hall.notify_supporters',
    state: 'waiting',
  })) {
    await deliverHallNews(tx, payload as unknown as NewsBatch);
    await tx.delete(OutboxMessage, { id });
  }
}
