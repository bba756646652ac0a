import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { assertThat } from '../platform/refusal';
import { assertCanPost } from './assert-can-post';
import { matchRoll } from './match-roll';

/** I ask to be found in the roll by my bound phone; tried again because the roll may have changed. */
export async function verifyByRoll(tx: Tx, actor: Actor): Promise<void> {
  const person = await assertCanPost(tx, actor);
  assertThat(!person.isVerified, 'verification.already_verified');
  assertThat(await matchRoll(tx, actor), 'verification.no_match');
}
