import type { Tx } from '../../platform/database';
import { getHouseholdPlace } from '../household-place';
import type { RollDeps } from '../places-deps';
import type { VerifiedResident } from './home-content';

/**
 * The one rule for verified residents whose entry goes, by a file or by hand: they stay verified until staff end it, because
 * a file may be wrong, and are told. The roll shows staff who is verified and not named; a vote takes its voters from the roll alone.
 */
export async function notifyTouched(
  tx: Tx,
  { notify }: RollDeps,
  householdId: string,
  touched: readonly VerifiedResident[],
): Promise<void> {
  if (touched.length === 0) return;
  const { fullLabel } = await getHouseholdPlace(tx, householdId);
  const text = `社区更新了住户名册，${fullLabel}的登记里现在没有您的手机号。您的住户身份没有变；如果登记得不对，请打电话给社区更正。`;
  for (const { personId } of touched) await notify(tx, personId, { title: '住户名册上您的登记有变动', text });
}
