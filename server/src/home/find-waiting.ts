import type { z } from 'zod';
import type { getHome } from '@yuanli/shared/home/home.schema';
import { findVotesWaitingFor } from '../hall';
import { findBookingsWaitingFor } from '../directory';
import { findRedemptionsWaitingFor } from '../gifts';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { findSeatsWaitingFor } from '../volunteering';
import { findWishesWaitingFor } from '../wishes';
import { findQueues } from './find-queues';

/** What waits for this very person: what they promised and were promised first, then the queues they look after. */
export async function findWaiting(db: Tx, actor: Actor): Promise<z.input<typeof getHome.out>['waiting']> {
  return [
    ...(await findWishesWaitingFor(db, actor)),
    ...(await findSeatsWaitingFor(db, actor)),
    ...(await findBookingsWaitingFor(db, actor)),
    ...(await findVotesWaitingFor(db, actor)),
    ...(await findRedemptionsWaitingFor(db, actor)),
    ...(await findQueues(db, actor)),
  ];
}
