import type { z } from 'zod';
import type { getHome } from '@yuanli/shared/home/home.schema';
import { findVoteTodos } from '../hall';
import { findBookingTodos } from '../directory';
import { findRedemptionTodos } from '../gifts';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { findSeatTodos } from '../volunteering';
import { findWishTodos } from '../wishes';
import { findQueues } from './find-queues';

/** What waits for this very person: what they promised and were promised first, then the queues they look after. */
export async function findTodos(db: Tx, actor: Actor): Promise<z.input<typeof getHome.out>['waiting']> {
  return [
    ...(await findWishTodos(db, actor)),
    ...(await findSeatTodos(db, actor)),
    ...(await findBookingTodos(db, actor)),
    ...(await findVoteTodos(db, actor)),
    ...(await findRedemptionTodos(db, actor)),
    ...(await findQueues(db, actor)),
  ];
}
