import { coordinatorRoles } from '@yuanli/shared/identity/roles';
import type * as schema from '@yuanli/shared/volunteering/activities.schema';
import { assertCanPost } from '../../identity';
import { assertOwnPictures } from '../../pictures';
import { getCommunity, placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensureAllowed } from '../../platform/refusal';
import { detailsOf } from './activity-details';
import { Activity } from './activity.entity';
import { canMakeIn, gridsOf } from './activity.policy';
import type { ActivityAnswer } from './activity.presenter';
import { assertAgesFit } from './assert-ages-fit';
import { getActivity } from './get-activity';

/** I draft an activity for the community I work in, or for my grid. Nobody else reads it before it is published. */
export async function makeActivity(tx: Tx, actor: Actor, form: schema.MakeActivityInput): Promise<ActivityAnswer> {
  await assertCanPost(tx, actor);
  assertAgesFit(form);
  const { id: communityId } = await getCommunity(tx, form.communityId);
  const chain = await placeChain(tx, communityId);
  const gridId = canMakeIn(actor, chain) ? null : await findOwnGrid(tx, actor, communityId);
  const [streetId, districtId] = chain.slice(1) as [string, string];
  await assertOwnPictures(tx, actor, form.pictureIds);
  const id = newId();
  const now = clock.now();
  await tx.insert(Activity, {
    ...detailsOf(form),
    ...{ id, gridId, communityId, streetId, districtId },
    makerId: actor.personId,
    madeAt: now,
    state: 'draft',
    endsAt: now,
    publishedAt: null,
    checkId: null,
    pending: null,
    refusedBecause: null,
    cancelledBecause: null,
  });
  await recordAudit(tx, actor, 'activity.made', id);
  return getActivity(tx, actor, { id });
}

/** A grid worker makes it for their own grid, if that lies in the community (request.not_allowed). */
async function findOwnGrid(db: Reader, actor: Actor, communityId: string): Promise<string> {
  let own: string | undefined;
  for (const gridId of gridsOf(actor)) {
    if ((await placeChain(db, gridId)).includes(communityId)) own ??= gridId;
  }
  ensureAllowed(own, coordinatorRoles);
  return own;
}
