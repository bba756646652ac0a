import { communityRoles } from '@yuanli/shared/identity/roles';
import { IsNull, MoreThan } from 'typeorm';
import { endVolunteer } from '../../identity';
import { notify } from '../../messages';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { lockRow, type Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { Seat } from '../seats/seat.entity';
import { loadVolunteer } from './load-volunteer';
import { Volunteer } from './volunteer.entity';
import { syncTasks } from '../../tasks';
import { guardianTasks } from '../volunteering-tasks';

/**
 * A volunteer asked us to take their papers out, or to put them right: then they register once more. What they did is
 * theirs all the same. Nobody changes papers in place, as certificates name whoever stands in them.
 */
export async function removeVolunteer(
  tx: Tx,
  actor: Actor,
  { personId }: { personId: string },
): Promise<{ done: true }> {
  // Nobody signs this volunteer up till the end of the transaction.
  await lockRow(tx, Volunteer, { personId });
  const { communityId } = await loadVolunteer(tx, actor, personId);
  ensureAllowed(personId !== actor.personId, communityRoles, true);
  const isExpected = await tx.existsBy(Seat, { personId, ending: IsNull(), overAt: MoreThan(clock.now()) });
  ensure(!isExpected, 'volunteer.has_seats');
  await tx.delete(Volunteer, { personId });
  await syncTasks(tx, guardianTasks, personId);
  await endVolunteer(tx, actor, personId, communityId);
  await recordAudit(tx, actor, 'volunteer.removed', personId, { communityId });
  await notify(tx, personId, {
    title: '您的志愿者登记已删除',
    text: '社区已按您的要求删除志愿者登记。已记录的服务时长仍然保留；如想继续参加，可以重新登记。',
  });
  return { done: true };
}
