import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { getHouseholdPlace } from '../places';
import { decideVerification } from './decide-verification';
import type { IdentityDeps } from './identity-deps';
import { linkHousehold } from './link-household';

/** The community knows this person lives there: they are a verified resident, and are told. */
export async function approveVerification(
  tx: Tx,
  actor: Actor,
  { id }: { id: string },
  { notify }: Pick<IdentityDeps, 'notify'>,
): Promise<void> {
  const { personId, householdId } = await decideVerification(tx, actor, id, 'approved');
  const home = await getHouseholdPlace(tx, householdId);
  const isLinked = await linkHousehold(tx, actor, personId, home, 'staff');
  if (!isLinked) return;
  const text = `社区已经核对，您是${home.fullLabel}的住户了。`;
  await notify(tx, personId, { title: '住户身份核实好了', text, link: { kind: 'verification', id: null } });
}
