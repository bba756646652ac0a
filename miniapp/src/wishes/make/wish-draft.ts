import type { WishKind } from '@yuanli/shared/wishes/wish-kinds';
import type { ConsentWay, ProxyRelation } from '@yuanli/shared/wishes/wish-proxies';
import type { Photo } from '../../platform/device/use-photos';
import { stillEmpty, type FieldErrors, type FormStep } from '../../parts/forms/form-step';
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

export const wishSteps: readonly FormStep<WishStep>[] = [
  { name: 'kind', heading: '您想要哪一类帮忙', fields: ['kind'] },
  { name: 'what', heading: '说说您的心愿', fields: ['title', 'story', 'pictureIds'] },
  { name: 'when', heading: '什么时候方便', fields: ['availability', 'wantedBefore'] },
  { name: 'whom', heading: '这个心愿是给谁许的', fields: ['proxy'] },
  { name: 'contact', heading: '来帮忙的人怎么找到您', fields: ['alias', 'contactName', 'contactPhone', 'address'] },
  { name: 'review', heading: '看一遍，没错就许下', fields: [] },
];

const questions: Partial<Record<WishStep, FieldErrors>> = {
  kind: { kind: '请选一类' },
  what: { title: '请用一句话写下心愿', story: '请写一写是怎么回事' },
  whom: { forWhom: '请选一个' },
  contact: { alias: '请写一个称呼', contactName: '请写姓名', contactPhone: '请写电话', address: '请写门牌' },
};
const proxyQuestions: FieldErrors = { 'proxy.relation': '请选一个', 'proxy.consentWay': '请选一个' };

/** Why this step is not done yet, by field. */
export function emptyInStep(step: WishStep, draft: WishDraft): FieldErrors {
  const { kind, title, story, forWhom, relation, consentWay, alias, contactName, contactPhone, address } = draft;
  const answers = {
    kind,
    title,
    story,
    forWhom,
    alias,
    contactName,
    contactPhone,
    address,
    'proxy.relation': relation,
    'proxy.consentWay': consentWay,
  };
  const asksProxy = step === 'whom' && forWhom === 'other';
  return stillEmpty(answers, { ...questions[step], ...(asksProxy ? proxyQuestions : {}) });
}
