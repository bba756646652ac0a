import type * as schema from '@yuanli/shared/directory/guides.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensure, ensureAllowed, Refusal } from '../../platform/refusal';
import { markChecked } from '../desk/check-service';
import { lockServiceToEdit } from '../desk/lock-service-to-run';
import { loadService } from '../services/load-service';
import { canRunDirectory } from '../services/service.policy';
import { getGuideToRun } from './get-guide';
import { lockCounter } from './lock-counter';
import { findGuideProblem, type GuideDetails, upsertGuide } from './upsert-guide';

/** A worker of the community writes down an item of a counter; who writes it has checked it. */
export async function makeGuide(
  tx: Tx,
  actor: Actor,
  { communityId, ...details }: schema.MakeGuideInput,
): Promise<schema.GetGuideToRunAnswer> {
  ensureAllowed(canRunDirectory(actor, communityId), communityRoles);
  await getCommunity(tx, communityId);
  assertGuide(details);
  const counter = await lockCounter(tx, communityId, details.counterId);
  const id = await upsertGuide(tx, { counter, details });
  await markChecked(tx, actor, await loadService(tx, id));
  await recordAudit(tx, actor, 'guide.made', id);
  return getGuideToRun(tx, actor, { id });
}

/** A worker of the community puts right what a guide says, which counts as a check. Of two who do so at once the second looks again. */
export async function changeGuide(
  tx: Tx,
  actor: Actor,
  { id, round, ...details }: schema.ChangeGuideInput,
): Promise<schema.GetGuideToRunAnswer> {
  const service = await lockServiceToEdit(tx, actor, id);
  ensure(service.counterId !== null, 'directory.guide_not_found');
  ensure(service.status !== 'closed', 'directory.already_closed');
  ensure(round === undefined || round === service.round, 'directory.service_changed');
  assertGuide(details);
  const counter = await lockCounter(tx, service.communityId, details.counterId);
  await upsertGuide(tx, { counter, id, details });
  await markChecked(tx, actor, service);
  await recordAudit(tx, actor, 'guide.changed', id, { round: service.round });
  return getGuideToRun(tx, actor, { id });
}

function assertGuide(details: GuideDetails): void {
  const problem = findGuideProblem(details);
  if (problem) throw new Refusal('request.invalid', problem);
}
