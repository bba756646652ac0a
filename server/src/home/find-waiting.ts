import type { z } from 'zod';
import { staffRoles } from '@yuanli/shared/identity/roles';
import type { getHome } from '@yuanli/shared/home/home.schema';
import { countVerificationRequests } from '../identity';
import { countFlagged } from '../moderation';
import { scopesOf, type Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { countWishesToReview, findWishesWaitingFor } from '../wishes';

type Waiting = z.input<typeof getHome.out>['waiting'];

/** Queues are counted to 99; more than that is the same to whoever has to begin. */
const queue = (kind: Waiting[number]['kind'], count: number, what: string): Waiting =>
  count === 0 ? [] : [{ kind, title: `${count < 99 ? count : '至少99'}${what}`, hint: '在工作台处理', id: null, dueAt: null }];

/** What waits for this very person: their own wishes first, then the queues they look after. */
export async function findWaiting(db: Tx, actor: Actor): Promise<Waiting> {
  const own = await findWishesWaitingFor(db, actor);
  if (scopesOf(actor, staffRoles).length === 0) return own;
  return [
    ...own,
    ...queue('review_wishes', await countWishesToReview(db, actor), '个心愿等您看'),
    ...queue('verify_residents', await countVerificationRequests(db, actor, 99), '位居民等您核实'),
    ...queue('check_flagged', await countFlagged(db, actor), '条内容等您判断'),
  ];
}
