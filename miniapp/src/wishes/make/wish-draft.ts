import type { WishKind } from '@yuanli/shared/wishes/wish-kinds';
import type { ConsentWay, ProxyRelation } from '@yuanli/shared/wishes/wish-proxies';
import type { Photo } from '../../platform/device/use-photos';
import { momentOf, wheelsAt } from '../../ui/format-date';

export type WishStep = 'kind' | 'what' | 'when' | 'whom' | 'contact' | 'review';

/** What someone has typed so far, and how far they came. */
export interface WishDraft {
  step: WishStep;
  kind?: WishKind;
  title: string;
  story: string;
  availability: string;
  /** `2026-11-30`, or empty where there is no hurry. */
  wantedBefore: string;
  forWhom?: 'me' | 'other';
  relation?: ProxyRelation;
  consentWay?: ConsentWay;
  consentDay: string;
  alias: string;
  contactName: string;
  contactPhone: string;
  address: string;
  /** Only those the server has already. */
  photos: readonly Photo[];
}

export const emptyWish = (): WishDraft => ({
  step: 'kind',
  photos: [],
  title: '',
  story: '',
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
  const { kind, title, story, availability, wantedBefore, alias, contactName, contactPhone, address } = draft;
  return {
    courtyardId,
    kind: kind ?? 'other',
    title,
    story,
    pictureIds,
    alias,
    contactName,
    address,
    contactPhone: contactPhone.replace(/\s/g, ''),
    availability: availability || undefined,
    wantedBefore: wantedBefore ? momentOf(wantedBefore, '23:59') : undefined,
    proxy:
      draft.forWhom === 'other' && draft.relation && draft.consentWay
        ? { relation: draft.relation, consentWay: draft.consentWay, consentAt: momentOf(draft.consentDay) }
        : undefined,
  };
}
