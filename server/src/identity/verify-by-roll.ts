import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { assertCanPost } from './assert-can-post';
import { matchRoll } from './match-roll';

/** I ask to be found in the roll by my bound phone; tried again because the roll may have changed. */
export async function verifyByRoll(tx: Tx, actor: Actor): Promise<void> {
  const person = await assertCanPost(tx, actor);
  ensure(!person.isVerified, 'verification.already_verified');
  ensure(await matchRoll(tx, actor), 'verification.no_match');
}
