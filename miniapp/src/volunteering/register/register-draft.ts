import type { GuardianRelation, IdKind } from '@yuanli/shared/volunteering/id-kinds';
import { readResidentCard } from '@yuanli/shared/volunteering/read-resident-card';
import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { plainIdNumber } from '../../parts/volunteering/plain-id-number';
import { wheelsAt } from '../../ui/format-date';

export type RegisterStep = 'pledge' | 'name' | 'papers' | 'birthday' | 'guardian' | 'review';

/** What someone has typed so far, and how far they came. It goes with the sending, and when someone signs out. */
export interface RegisterDraft {
  step: RegisterStep;
  hasPledged: boolean;
  realName: string;
  idKind: IdKind;
  idNumber: string;
  /** `2010-05-31`; asked only where the number does not tell it. */
  bornOn: string;
  guardianName: string;
  guardianPhone: string;
  guardianRelation?: GuardianRelation;
}

export const emptyRegistration: RegisterDraft = {
  step: 'pledge',
  hasPledged: false,
  realName: '',
  idKind: 'resident_card',
  idNumber: '',
  bornOn: '',
  guardianName: '',
  guardianPhone: '',
};

export function birthdayOf({ idKind, idNumber, bornOn }: RegisterDraft): string | undefined {
  return idKind === 'resident_card' ? readResidentCard(plainIdNumber(idNumber))?.bornOn : bornOn || undefined;
}

/** Under age until the day of the birthday itself, in China. */
export function isMinor(draft: RegisterDraft, now = Date.now()): boolean {
  const bornOn = birthdayOf(draft);
  if (!bornOn) return false;
  const adultOn = `${Number(bornOn.slice(0, 4)) + volunteeringLimits.adultAge}${bornOn.slice(4)}`;
  return wheelsAt(now).day < adultOn;
}

/** The draft as the server takes it. */
export function registrationToSend(draft: RegisterDraft, communityId: string) {
  const { realName, idKind, idNumber, bornOn, guardianName, guardianPhone, guardianRelation } = draft;
  return {
    communityId,
    realName,
    idKind,
    idNumber: plainIdNumber(idNumber),
    bornOn: idKind === 'resident_card' ? undefined : bornOn || undefined,
    guardian:
      isMinor(draft) && guardianRelation
        ? { name: guardianName, phone: guardianPhone.replace(/\s/g, ''), relation: guardianRelation }
        : undefined,
    hasPledged: true as const,
  };
}
