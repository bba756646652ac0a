import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { isVerifiedIn } from '../motions/is-verified-in';
import { addSupport } from './add-support';
import { getIdea } from './get-idea';
import type { IdeaAnswer } from './idea.presenter';
import { loadIdea } from './load-idea';

/** I stand behind a neighbour's idea: once, and as a verified resident of the community. */
export async function supportIdea(tx: Tx, actor: Actor, { id }: { id: string }): Promise<IdeaAnswer> {
  const { communityId } = await loadIdea(tx, actor, id);
  ensure(await isVerifiedIn(tx, actor.personId, communityId), 'opinion.verified_only');
  await addSupport(tx, id, actor.personId);
  await recordAudit(tx, actor, 'idea.co_signed', id);
  return getIdea(tx, actor, { id });
}
