import { LessThanOrEqual } from 'typeorm';
import { clock, hours } from '../platform/clock';
import type { Job } from '../platform/jobs';
import { WishContact } from './wish-contact.entity';

/** Names, phones and addresses of wishes that are over are deleted as soon as their helper may no longer see them. */
export const purgeContacts: Job = {
  name: 'purge-contacts',
  everyMilliseconds: hours(6),
  run: async (database) => {
    await database.inTransaction((tx) => tx.delete(WishContact, { keptUntil: LessThanOrEqual(clock.now()) }));
  },
};
