import type { Actor } from '../platform/actor';
import { assertThat } from '../platform/refusal';
import type { Wish } from './wish.entity';
import { isWisher, staffRole } from './wish.policy';

/** The staff of the place decide, but nobody about a wish of their own. Returns as what they do so. */
export function assertMayReview(actor: Actor, wish: Wish): string {
  const role = staffRole(actor, wish);
  assertThat(role, 'request.not_allowed');
  assertThat(!isWisher(actor, wish), 'wish.own_review');
  return role;
}
