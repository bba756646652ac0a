import type { GetReportFormAnswer, GetReportFormInput, ReportCaseInput } from '@yuanli/shared/cases/cases.schema';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import { staffRoles } from '@yuanli/shared/identity/roles';
import { findNicknames, findVerifiedHome, maskPhone, phoneOf } from '../identity';
import { getCourtyard, type CourtyardPlace } from '../places';
import { hasRole, type Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { Refusal } from '../platform/refusal';
import type { CaseContact } from './case-contact.entity';

/** What the form need not ask; the number is masked, as it is nobody's business who looks over a shoulder. */
export async function getReportForm(
  db: Reader,
  actor: Actor,
  { courtyardId }: GetReportFormInput,
): Promise<GetReportFormAnswer> {
  const place = await getCourtyard(db, courtyardId);
  const { name, phone, address } = await findKnown(db, actor.personId, courtyardId);
  return {
    ...{ contactName: name, phoneMasked: phone && maskPhone(phone), address, courtyardName: place.name },
    ...{ communityPhone: place.communityPhone, isStaff: isStaffAt(actor, place) },
  };
}

export const isStaffAt = (actor: Actor, { gridId, communityId }: CourtyardPlace): boolean =>
  hasRole(actor, staffRoles, [gridId, communityId]);

type Contact = Pick<CaseContact, 'contactName' | 'contactPhone' | 'address'> & { alias: string };

/**
 * The contact of a new case: what the form says, and where it is silent what is known. For somebody else nothing but what
 * the form says is taken. Refused by field where nobody could be reached (request.invalid).
 */
export async function contactOf(
  db: Reader,
  actor: Actor,
  place: CourtyardPlace,
  form: ReportCaseInput,
  isForOther: boolean,
): Promise<Contact> {
  const known = isForOther ? { name: '', phone: null, address: null } : await findKnown(db, actor.personId, place.id);
  const contactName = form.contactName ?? known.name;
  const contactPhone = form.contactPhone ?? known.phone;
  const address = form.address ?? known.address;
  if (contactName && contactPhone)
    return { contactName, contactPhone, address, alias: contactName.slice(0, caseLimits.nameLength) };
  throw new Refusal('request.invalid', {
    ...(!contactName && { contactName: '请填写对方怎么称呼' }),
    ...(!contactPhone && { contactPhone: '请填写联系电话，办理的人好联系' }),
  });
}

/** From the profile, and from the home of a verified resident. */
async function findKnown(db: Reader, personId: string, courtyardId: string) {
  const home = await findVerifiedHome(db, personId);
  return {
    name: (await findNicknames(db, [personId])).get(personId) ?? '',
    phone: await phoneOf(db, personId),
    address: home?.courtyardId === courtyardId ? home.fullLabel : null,
  };
}
