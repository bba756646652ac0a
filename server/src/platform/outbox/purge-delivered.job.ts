import { LessThan } from 'typeorm';
import { days, fromNow, hours } from '../clock';
import type { Job } from '../jobs';
import { OutboxMessage } from './outbox-message.entity';

/** Delivered messages are kept for a week, to look back; dead ones stay until someone has looked. */
export const purgeDelivered: Job = {
  name: 'purge-delivered-outbox-messages',
  everyMilliseconds: hours(1),
  run: async (database) => {
    await database.inTransaction((tx) =>
      tx.delete(OutboxMessage, { state: 'done', availableAt: LessThan(fromNow(-days(7))) }),
    );
  },
};
