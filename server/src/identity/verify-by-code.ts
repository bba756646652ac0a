import { IsNull, MoreThan } from 'typeorm';
import type { Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { getHouseholdPlace } from '../places';
import { digestOfCode } from './door-code';
import { linkHousehold } from './link-household';
import { VerificationCode } from './verification-code.entity';

/** Who types the code the grid worker handed over lives there; a code works once. */
export async function verifyByCode(tx: Tx, actor: Actor, { code }: { code: string }): Promise<void> {
  const now = clock.now();
  const codeDigest = digestOfCode(code);
  const { affected } = await tx.update(
    VerificationCode,
    { codeDigest, usedById: IsNull(), validUntil: MoreThan(now) },
    { usedById: actor.personId, usedAt: now },
  );
  ensure(affected === 1, 'verification.code_wrong');
  const { householdId } = await tx.findOneByOrFail(VerificationCode, { codeDigest });
  const home = await getHouseholdPlace(tx, householdId);
  // The refusal takes the use of the code back: it can still serve the one it was meant for.
  ensure(await linkHousehold(tx, actor, actor.personId, home, 'code'), 'verification.already_verified');
}
