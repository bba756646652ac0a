import { staffRoles } from '@yuanli/shared/identity/roles';
import { IsNull, LessThan, MoreThan, Not } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock, days, fromNow } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import type { Job } from '../../platform/jobs';
import { newId } from '../../platform/new-id';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { bindNumber } from '../people/bind-phone';
import { maskPhone } from '../people/mask-phone';
import { digestOfCode, newCode } from './door-code';
import { PhoneCode } from './phone-code.entity';
import { canMakePhoneCode } from './verification.policy';
import type { IdentityDeps } from '../identity-deps';

type Deps = Pick<IdentityDeps, 'notify'>;

/**
 * A grid or community worker, who has seen the person or called the number, makes a code that binds this number; the
 * person types it on their own phone. Works once, within 3 days. The trail tells who made it and who used it.
 */
export async function makePhoneCode(tx: Tx, actor: Actor, { phone }: { phone: string }) {
  ensureAllowed(canMakePhoneCode(actor), staffRoles);
  const code = newCode();
  const id = newId();
  const validUntil = fromNow(days(3));
  await tx.insert(PhoneCode, { id, codeDigest: digestOfCode(code), phone, madeById: actor.personId, validUntil });
  await recordAudit(tx, actor, 'phone_code.made', id);
  return { code, validUntil, phoneMasked: maskPhone(phone) };
}

/** Who types the code has the number it was made for; nobody binds by a code they made themselves (verification.code_wrong). */
export async function bindPhoneByCode(tx: Tx, actor: Actor, { code }: { code: string }, deps: Deps): Promise<void> {
  const now = clock.now();
  const codeDigest = digestOfCode(code);
  const found = await tx.findOneBy(PhoneCode, { codeDigest });
  const { affected } = await tx.update(
    PhoneCode,
    { codeDigest, usedById: IsNull(), validUntil: MoreThan(now), madeById: Not(actor.personId) },
    { usedById: actor.personId, usedAt: now, phone: null },
  );
  ensure(affected === 1 && found?.phone, 'verification.code_wrong');
  // A refusal takes the use of the code back: it can still serve the one it was meant for.
  await bindNumber(tx, actor, found.phone, { how: 'code', codeId: found.id, madeById: found.madeById }, deps);
}

/** A number that nobody has bound in time is not kept. */
export const purgePhoneCodes: Job = {
  name: 'purge-phone-codes',
  everyMilliseconds: days(1),
  run: async (database) => {
    await database.inTransaction((tx) =>
      tx.delete(PhoneCode, { usedById: IsNull(), validUntil: LessThan(clock.now()) }),
    );
  },
};
