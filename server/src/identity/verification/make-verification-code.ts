import { staffRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { days, fromNow } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensureAllowed } from '../../platform/refusal';
import { getHouseholdPlace } from '../../places';
import { digestOfCode, newCode } from './door-code';
import { VerificationCode } from './verification-code.entity';
import { canMakeCode } from './verification.policy';

/** A grid or community worker makes a code for one home of theirs, to hand over at the door; it works once, within 7 days. */
export async function makeVerificationCode(tx: Tx, actor: Actor, { householdId }: { householdId: string }) {
  const home = await getHouseholdPlace(tx, householdId);
  ensureAllowed(canMakeCode(actor, home), staffRoles);
  const code = newCode();
  const id = newId();
  const validUntil = fromNow(days(7));
  await tx.insert(VerificationCode, {
    id,
    codeDigest: digestOfCode(code),
    householdId,
    madeById: actor.personId,
    validUntil,
  });
  await recordAudit(tx, actor, 'verification.code_made', id, { householdId });
  return { code, validUntil, householdLabel: home.fullLabel };
}
