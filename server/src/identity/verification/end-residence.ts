import { getHouseholdPlace } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import type { IdentityDeps } from '../identity-deps';
import { Person } from '../people/person.entity';
import { canEndResidence } from './verification.policy';

/** Somebody verified does not live in this home any more: the community says so, and they are told why. They may be verified again. */
export async function endResidence(
  tx: Tx,
  actor: Actor,
  { personId, householdId, reason }: { personId: string; householdId: string; reason: string },
  { notify }: Pick<IdentityDeps, 'notify'>,
): Promise<void> {
  const home = await getHouseholdPlace(tx, householdId);
  ensure(canEndResidence(actor, { ...home, personId }), 'request.not_allowed');
  const { affected } = await tx.update(Person, { id: personId, householdId }, { householdId: null, verifiedAt: null });
  ensure(affected === 1, 'verification.not_found');
  await recordAudit(tx, actor, 'person.residence_ended', personId, { householdId });
  const text = `社区登记您不再是${home.fullLabel}的住户，原因：${reason}。如果不对，请打电话给社区，或者重新核实住户身份。`;
  await notify(tx, personId, { title: '您的住户身份结束了', text, link: { kind: 'verification', id: null } });
}
