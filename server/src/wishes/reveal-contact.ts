import type * as schema from '@yuanli/shared/wishes/wishes.schema';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { ensure, ensureAllowed } from '../platform/refusal';
import { loadWish } from './change-wish';
import { WishContact } from './wish-contact.entity';
import { canSeeContact, contactEndsAt, isClaimant, staffRole } from './wish.policy';

/** Whoever helps sees the address and the phone, and the wisher sees who looked and when. */
export async function revealContact(tx: Tx, actor: Actor, { id }: { id: string }): Promise<schema.RevealContactAnswer> {
  const wish = await loadWish(tx, actor, id);
  ensureAllowed(isClaimant(actor, wish) || staffRole(actor, wish), 'wish_parties');
  ensure(canSeeContact(actor, wish, clock.now()), 'wish.contact_closed');
  const contact = await tx.findOneBy(WishContact, { wishId: id });
  ensure(contact, 'wish.contact_closed');
  const { contactName, contactPhone, address } = contact;
  const role = isClaimant(actor, wish) ? wish.claimantRole : staffRole(actor, wish);
  await recordAudit(tx, actor, 'wish.contact_seen', id, { role });
  return { contactName, contactPhone, address, visibleUntil: contactEndsAt(wish) };
}
