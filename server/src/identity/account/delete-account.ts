import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { assertLastWorkerNowhere } from '../appointments/last-worker';
import { assertNoTasksLeftAnywhere, findPosts } from '../posts/post-tasks';
import { erasePerson } from './erase-person';
import type { IdentityDeps } from '../identity-deps';

/** Anyone may leave for good (注销), once nobody waits for something from them any more that only they can do. */
export async function deleteAccount(
  tx: Tx,
  actor: Actor,
  { hasOpenMatters, movePost }: Pick<IdentityDeps, 'hasOpenMatters' | 'movePost'>,
): Promise<void> {
  ensure(!(await hasOpenMatters(tx, actor.personId)), 'person.has_open_matters');
  await assertLastWorkerNowhere(tx, actor.personId);
  for (const { role, scopeId: placeId } of await findPosts(tx, actor.personId))
    await movePost(tx, { role, placeId, fromId: actor.personId, toId: null });
  await assertNoTasksLeftAnywhere(tx, actor.personId);
  await erasePerson(tx, actor, actor.personId);
}
