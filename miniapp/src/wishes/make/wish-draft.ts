import type { WishKind } from '@yuanli/shared/wishes/wish-kinds';
import { splitWish } from '@yuanli/shared/wishes/split-wish';
import type { Photo } from '../../platform/device/use-photos';
import { stillEmpty, type FieldErrors } from '../../parts/forms/form-step';
import { proxyQuestions, proxyToSend, type ProxyDraft } from '../../parts/forms/proxy-draft';
import { momentOf, wheelsAt } from '../../ui/format-date';

/** What someone has typed so far. */
export interface WishDraft extends ProxyDraft {
  /** What they need, in their own words: at most `wishLimits.storyLength` signs. */
  words: string;
  kind?: WishKind;
  availability: string;
  /** `2026-11-30`, or empty where there is no hurry. */
  wantedBefore: string;
  forWhom: 'me' | 'other';
  /** Empty, like the three that follow: as the server knows it. */
  alias: string;
  contactName: string;
  contactPhone: string;
  address: string;
  /** Only those the server has already. */
  photos: readonly Photo[];
}

export const emptyWish = (): WishDraft => ({
  words: '',
  photos: [],
  forWhom: 'me',
  availability: '',
  wantedBefore: '',
  consentDay: wheelsAt(Date.now()).day,
  alias: '',
  contactName: '',
  contactPhone: '',
  address: '',
});

/** The draft as the server takes it; the last moment of the day that was chosen. */
export function wishToSend(draft: WishDraft, courtyardId: string, pictureIds: string[]) {
  const { kind, words, availability, wantedBefore, alias, contactName, contactPhone, address } = draft;
  return {
    courtyardId,
    kind: kind ?? 'other',
    ...splitWish(words),
    pictureIds,
    alias: alias.trim() || undefined,
    contactName: contactName.trim() || undefined,
    contactPhone: contactPhone.trim() || undefined,
    address: address.trim() || undefined,
    availability: availability.trim() || undefined,
    wantedBefore: wantedBefore ? momentOf(wantedBefore, '23:59') : undefined,
    proxy: draft.forWhom === 'other' ? proxyToSend(draft) : undefined,
  };
}

/** What the server says of title and story belongs to the one field both were written in. */
export function errorsOfWish({ title, story, ...rest }: FieldErrors): FieldErrors {
  const words = title ?? story;
  return words ? { ...rest, words } : rest;
}

/** What is still missing, by field; `known` is what the server knows already. */
export function missingInWish(
  draft: WishDraft,
  known: { phoneMasked: string | null; address: string | null } | undefined,
): FieldErrors {
  const isForOther = draft.forWhom === 'other';
  const { words, kind, relation, consentWay, alias, contactPhone, address } = draft;
  return stillEmpty(
    { words, kind, 'proxy.relation': relation, 'proxy.consentWay': consentWay, alias, contactPhone, address },
    {
      words: '请用一句话写下您需要什么帮助',
      kind: '请选择最接近的一项',
      ...(isForOther && {
        ...proxyQuestions,
        alias: '请填写邻居怎么称呼对方',
      }),
      ...((isForOther || (known && !known.address)) && { address: '请填写门牌号' }),
    },
  );
}

/** Which folded part of the form a field stands in. */
export const isInDetails = (field: string): boolean => /^(proxy|availability|wantedBefore)/.test(field);
export const isInContact = (field: string): boolean =>
  ['alias', 'contactName', 'contactPhone', 'address'].includes(field);
