import { stillEmpty, type FieldErrors, type FormStep } from '../../parts/forms/form-step';
import type { WishDraft, WishStep } from './wish-draft';

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
