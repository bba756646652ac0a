import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { isDuplicate, type Tx } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import type { WechatPhone } from '../../wechat';
import { acceptInvitations } from '../appointments/accept-invitations';
import type { IdentityDeps } from '../identity-deps';
import { Person, phoneColumns } from './person.entity';

type Deps = Pick<IdentityDeps, 'notify'>;

/** The number WeChat vouches for is mine, and nobody else's; it may be changed by binding another. */
export const bindPhone = (
  tx: Tx,
  actor: Actor,
  { purePhoneNumber, countryCode }: WechatPhone,
  deps: Deps,
): Promise<void> => {
  const phone = countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`;
  return bindNumber(tx, actor, phone, { how: 'wechat' }, deps);
};

/** Whoever vouches for it, WeChat or the community: one number, one person (person.phone_taken). The roles that waited for the number begin. */
export async function bindNumber(
  tx: Tx,
  actor: Actor,
  phone: string,
  by: { how: 'wechat' } | { how: 'code'; codeId: string; madeById: string },
  deps: Deps,
): Promise<void> {
  try {
    await tx.update(Person, { id: actor.personId }, phoneColumns(phone));
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('person.phone_taken');
    throw error;
  }
  await recordAudit(tx, actor, 'person.phone_bound', actor.personId, { ...by });
  const vouchedById = by.how === 'code' ? by.madeById : null;
  await acceptInvitations(tx, actor, { phoneDigest: phoneColumns(phone).phoneDigest!, vouchedById }, deps);
}
