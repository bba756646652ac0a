import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { digest } from '../../platform/crypto';
import { isDuplicate, type Tx } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import type { WechatPhone } from '../../wechat';
import { Person } from './person.entity';

/** The number WeChat vouches for is mine, and nobody else's; it may be changed by binding another. */
export async function bindPhone(tx: Tx, actor: Actor, { purePhoneNumber, countryCode }: WechatPhone): Promise<void> {
  const phone = countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`;
  try {
    await tx.update(Person, { id: actor.personId }, { phone, phoneDigest: digest('phone', phone) });
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('person.phone_taken');
    throw error;
  }
  await recordAudit(tx, actor, 'person.phone_bound', actor.personId);
}
