import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { digest } from '../../platform/crypto';
import { isDuplicate, type Tx } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import type { WechatPhone } from '../../wechat';
import { Person } from './person.entity';

/** The number WeChat vouches for is mine, and nobody else's; it may be changed by binding another. */
export const bindPhone = (tx: Tx, actor: Actor, { purePhoneNumber, countryCode }: WechatPhone): Promise<void> =>
  bindNumber(tx, actor, countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`, {
    how: 'wechat',
  });

/** Whoever vouches for it, WeChat or the community: one number, one person (person.phone_taken). */
export async function bindNumber(
  tx: Tx,
  actor: Actor,
  phone: string,
  by: { how: 'wechat' } | { how: 'code'; codeId: string },
): Promise<void> {
  try {
    await tx.update(Person, { id: actor.personId }, { phone, phoneDigest: digest('phone', phone) });
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('person.phone_taken');
    throw error;
  }
  await recordAudit(tx, actor, 'person.phone_bound', actor.personId, { ...by });
}
