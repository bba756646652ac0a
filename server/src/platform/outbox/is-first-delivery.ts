import type { Tx } from '../database';
import { OutboxMessage } from './outbox-message.entity';

/** For a handler that must do its work once and cannot see whether it did: settles the message in the handler's own transaction. False: it was done before. */
export const isFirstDelivery = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.update(OutboxMessage, { id, state: 'waiting' }, { state: 'done' })).affected === 1;
