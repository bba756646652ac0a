import type { z } from 'zod';
import { staffRoles } from '@yuanli/shared/identity/roles';
import type { makeWish } from '@yuanli/shared/wishes/wishes.schema';
import { isMemberOf } from '../identity';
import type { CourtyardPlace } from '../places';
import { type Actor, hasRole } from '../platform/actor';
import { clock, days, fromNow } from '../platform/clock';
import type { Reader } from '../platform/database';
import { ensure, Refusal } from '../platform/refusal';
import type { WishContact } from './wish-contact.entity';
import type { Wish } from './wish.entity';
import { isWisher, staffRole } from './wish.policy';

/** The staff of the place decide, but nobody about a wish of their own. Returns as what they do so. */
export function assertMayReview(actor: Actor, wish: Wish): string {
  const role = staffRole(actor, wish);
  ensure(role, 'request.not_allowed');
  ensure(!isWisher(actor, wish), 'wish.own_review');
  return role;
}

type Contact = Pick<WishContact, 'contactName' | 'contactPhone' | 'address'>;

/**
 * What everybody may read names no phone, no door and no real name: whoever helps finds these in the contact.
 * Refused with the fields that do (request.invalid).
 */
export function assertNamesNobody(
  publicTexts: Record<string, string | null | undefined>,
  contact: Contact,
  alias: string,
): void {
  const secrets = secretsOf(contact, alias).map(squeezed);
  const telling = Object.entries(publicTexts).filter(([, text]) =>
    secrets.some((secret) => squeezed(text ?? '').includes(secret)),
  );
  if (telling.length === 0) return;
  throw new Refusal(
    'request.invalid',
    Object.fromEntries(telling.map(([field]) => [field, '这里大家都看得到，请不要写电话、门牌和真实姓名'])),
  );
}

/** An address without a number (“我家”) gives no door away, nor does a name that the alias says anyway. */
function secretsOf({ contactName, contactPhone, address }: Contact, alias: string): string[] {
  return [
    contactPhone,
    ...(/\d/.test(address) ? [address] : []),
    ...(alias.includes(contactName) ? [] : [contactName]),
  ];
}

const squeezed = (text: string): string => text.replace(/[\s-]/g, '');

type WishForm = z.output<typeof makeWish.in>;

const worksAt = (actor: Actor, { gridId, communityId }: CourtyardPlace): boolean =>
  hasRole(actor, staffRoles, [gridId, communityId]);

/** One wishes for the courtyard one belongs to; its grid worker may also wish there on behalf of someone. */
export async function assertMayWishHere(
  db: Reader,
  actor: Actor,
  place: CourtyardPlace,
  form: WishForm,
): Promise<void> {
  const isOnDuty = form.proxy !== undefined && worksAt(actor, place);
  ensure(isOnDuty || (await isMemberOf(db, actor.personId, place.id)), 'person.courtyard_needed');
}

/** What the form alone cannot know: what time it is, and who is a grid worker. */
export function assertWishFits(actor: Actor, place: CourtyardPlace, { wantedBefore, proxy }: WishForm): void {
  const fields: Record<string, string> = {};
  // A day's grace: a phone sends the chosen day as its first or its last minute.
  if (wantedBefore && new Date(wantedBefore) < fromNow(-days(1)))
    fields['wantedBefore'] = '希望完成日期已经过了，请重新选';
  if (proxy && new Date(proxy.consentAt) > clock.now()) fields['proxy.consentAt'] = '对方同意日期不能晚于今天';
  if (proxy?.relation === 'grid_worker' && !worksAt(actor, place)) {
    fields['proxy.relation'] = '您不是这个院子的网格员，请选亲属或邻居';
  }
  if (Object.keys(fields).length > 0) throw new Refusal('request.invalid', fields);
}
