import { Refusal } from '../platform/refusal';
import type { WishContact } from './wish-contact.entity';

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
    Object.fromEntries(telling.map(([field]) => [field, '这里大家都看得到，请不要写电话、门牌号和真实姓名'])),
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
