import type * as schema from '@yuanli/shared/volunteering/volunteers.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { notify } from '../../messages';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure, ensureAllowed, Refusal } from '../../platform/refusal';
import { loadVolunteer } from './load-volunteer';
import { Volunteer } from './volunteer.entity';
import { syncTasks } from '../../tasks';
import { guardianTasks } from '../volunteering-tasks';

type Consent = schema.RecordGuardianConsentInput;

/** I have spoken with the guardian: from now on this minor may sign up. */
export async function recordGuardianConsent(
  tx: Tx,
  actor: Actor,
  { personId, way, at }: Consent,
): Promise<{ done: true }> {
  await loadVolunteer(tx, actor, personId);
  ensureAllowed(personId !== actor.personId, communityRoles, true);
  const consentAt = new Date(at);
  if (consentAt > clock.now()) throw new Refusal('request.invalid', { at: '同意日期不能晚于今天' });
  const consent = { isGuardianAwaited: false, consentWay: way, consentAt, consentById: actor.personId };
  const { affected } = await tx.update(Volunteer, { personId, isGuardianAwaited: true }, consent);
  ensure(affected === 1, 'volunteer.consent_not_awaited');
  await syncTasks(tx, guardianTasks, personId);
  await recordAudit(tx, actor, 'volunteer.guardian_consented', personId, { way });
  await notify(tx, personId, {
    title: '您的监护人已同意',
    text: '社区已联系您的监护人并取得同意，您可以报名参加志愿活动了。',
  });
  return { done: true };
}
