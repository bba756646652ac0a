import { rollEndpoints } from '@yuanli/shared/places/roll.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';

export type RollHome = AnswerOf<typeof rollEndpoints.getRollHome>;

/** Someone as the form has them; texts as they are typed. */
export interface MemberDraft {
  /** Null: new. */
  id: string | null;
  name: string;
  /** Empty with `phoneMasked`: stays as it is. */
  phone: string;
  phoneMasked: string | null;
  /** The one there is shall go. */
  isPhoneGone: boolean;
  isOwner: boolean;
  birthDate: string;
  livesHere: boolean;
}

export const newMember = (): MemberDraft => ({
  ...{ id: null, name: '', phone: '', phoneMasked: null, isPhoneGone: false },
  ...{ isOwner: false, birthDate: '', livesHere: true },
});

export const draftOf = (members: RollHome['members']): MemberDraft[] =>
  members.map(({ id, name, phoneMasked, isOwner, birthDate, livesHere }) => ({
    ...{ id, name, phone: '', phoneMasked, isPhoneGone: false },
    ...{ isOwner, birthDate: birthDate ?? '', livesHere },
  }));

/** 89.5 → 8950; null: no area. */
export function readArea(typed: string): number | null {
  const [, whole = '', decimals = ''] = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(typed.normalize('NFKC').trim()) ?? [];
  const hundredths = Number(`${whole}${decimals.padEnd(2, '0')}`);
  return whole && hundredths > 0 ? hundredths : null;
}

/** As the server takes it: a phone that was not touched is not sent. */
export const toMembers = (members: readonly MemberDraft[]) =>
  members.map(({ id, name, phone, phoneMasked, isPhoneGone, isOwner, birthDate, livesHere }) => ({
    ...{ id, name: name.trim(), isOwner, birthDate: birthDate || null, livesHere },
    ...(phone.trim() ? { phone: phone.trim() } : (isPhoneGone || !phoneMasked) && { phone: null }),
  }));
