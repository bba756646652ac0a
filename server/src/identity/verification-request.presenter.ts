import type { CourtyardPlace, HouseholdPlace } from '../places';
import { maskPhone } from './mask-phone';
import type { VerificationRequest } from './verification-request.entity';

/** What staff need to check one request; the phone only as far as it takes to compare. */
export const presentVerificationRequest = (
  { id, realName, note, askedAt }: VerificationRequest,
  phone: string | null,
  home: HouseholdPlace | undefined,
  courtyard: CourtyardPlace | undefined,
) => ({
  id,
  realName,
  phoneMasked: phone && maskPhone(phone),
  courtyardName: courtyard?.name ?? '',
  householdLabel: home?.fullLabel ?? '',
  note,
  askedAt,
});
