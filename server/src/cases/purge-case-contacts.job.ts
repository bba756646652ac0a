import { LessThanOrEqual } from 'typeorm';
import { clock, hours } from '../platform/clock';
import type { Job } from '../platform/jobs';
import { CaseContact } from './case-contact.entity';

/** Names, phones and addresses of cases that are over are deleted as soon as nobody may see them any more. */
export const purgeCaseContacts: Job = {
  name: 'purge-case-contacts',
  everyMilliseconds: hours(6),
  run: async (database) => {
    await database.inTransaction((tx) => tx.delete(CaseContact, { keptUntil: LessThanOrEqual(clock.now()) }));
  },
};
