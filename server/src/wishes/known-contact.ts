import type { MakeWishInput, GetKnownContactAnswer, GetKnownContactInput } from '@yuanli/shared/wishes/wishes.schema';
import { findNicknames, findVerifiedHome, maskPhone, phoneOf } from '../identity';
import type { CourtyardPlace } from '../places';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { WishContact } from './wish-contact.entity';
import { Wish } from './wish.entity';

/** How a wisher is called in public, and how a helper reaches them. */
export type KnownContact = Pick<Wish, 'alias'> & Pick<WishContact, 'contactName' | 'contactPhone' | 'address'>;

interface Known {
  alias: string;
  contactName: string | null;
  phone: string | null;
  address: string | null;
}

/** What the form need not ask; the number is masked, as it is nobody's business who looks over a shoulder. */
export async function getKnownContact(
  db: Reader,
  actor: Actor,
  { courtyardId }: GetKnownContactInput,
): Promise<GetKnownContactAnswer> {
  const { alias, contactName, phone, address } = await findKnown(db, actor.personId, courtyardId);
  return { alias, contactName: contactName ?? alias, phoneMasked: phone && maskPhone(phone), address };
}

/**
 * The contact of a new wish: what the form says, and where it is silent what is known. For someone else only the
 * number may be the poster's own. Refused by field where nothing is known (request.invalid).
 */
export async function contactOf(
  db: Reader,
  actor: Actor,
  place: CourtyardPlace,
  form: MakeWishInput,
): Promise<KnownContact> {
  const known = await findKnown(db, actor.personId, place.id);
  const own: Partial<Known> = form.proxy ? { phone: known.phone } : known;
  const alias = form.alias ?? own.alias;
  const contactName = form.contactName ?? own.contactName ?? alias;
  const contactPhone = form.contactPhone ?? own.phone;
  const address = form.address ?? own.address;
  if (alias && contactName && contactPhone && address) return { alias, contactName, contactPhone, address };
  throw new Refusal('request.invalid', {
    ...(!alias && { alias: '请填写邻居怎么称呼对方' }),
    ...(!contactPhone && { contactPhone: '请填写联系电话' }),
    ...(!address && { address: '请填写门牌号' }),
  });
}

/** From the home of a verified resident, else from their last wish in this courtyard, else from the profile. */
async function findKnown(db: Reader, personId: string, courtyardId: string): Promise<Known> {
  const [last] = await db.find(Wish, {
    where: { wisherId: personId },
    order: { id: 'DESC' },
    take: 1,
  });
  const isOwn = last && last.courtyardId === courtyardId && last.proxyRelation === null;
  const before = isOwn ? await db.findOneBy(WishContact, { wishId: last.id }) : null;
  const home = await findVerifiedHome(db, personId);
  const nickname = (await findNicknames(db, [personId])).get(personId) ?? '';
  const alias = (isOwn ? last.alias : null) ?? nickname;
  return {
    alias,
    contactName: before?.contactName ?? null,
    phone: before?.contactPhone ?? (await phoneOf(db, personId)),
    address: home?.courtyardId === courtyardId ? home.fullLabel : (before?.address ?? null),
  };
}
