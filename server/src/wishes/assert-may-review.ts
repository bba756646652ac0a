import type { Actor } from '../platform/actor';
import { ensure } from '../platform/refusal';
import type { Wish } from './wish.entity';
import { isWisher, staffRole } from './wish.policy';

/** The staff of the place decide, but nobody about a wish of their own. Returns as what they do so. */
export function assertMayReview(actor: Actor, wish: Wish): string {
  const role = staffRole(actor, wish);
  ensure(role, 'request.not_allowed');
  ensure(!isWisher(actor, wish), 'wish.own_review');
  return role;
}
