import type { GuideClass, GuideTrip } from '@yuanli/shared/directory/guide-kinds';
import type { guideEndpoints } from '@yuanli/shared/directory/guides.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';

export type GuideToRun = AnswerOf<typeof guideEndpoints.getGuideToRun>;
export type Material = GuideToRun['materials'][number];
export type GuideStep = 'what' | 'where' | 'bring' | 'more' | 'review';

/** What someone has typed so far, and how far they came. Empty words stand for nothing said. */
export interface GuideDraft {
  step: GuideStep;
  /** Of the guide this was begun from: whoever changes it in between is not written over. */
  round?: number;
  name: string;
  guideClass?: GuideClass;
  trip?: GuideTrip;
  isFrequent: boolean;
  keywords: string;
  counterId: string;
  elsewhereName: string;
  elsewhereHow: string;
  elsewhereUrl: string;
  elsewherePhone: string;
  openingHours: string;
  phone: string;
  eligibility: string;
  materials: readonly Material[];
  /** Empty: not said. */
  workingDays: string;
  isFree: boolean;
  cost: string;
  result: string;
  basis: string;
  source: string;
  note: string;
}

export const emptyGuide: GuideDraft = {
  step: 'what',
  ...{ name: '', isFrequent: false, keywords: '', counterId: '', openingHours: '', phone: '', eligibility: '' },
  ...{ elsewhereName: '', elsewhereHow: '', elsewhereUrl: '', elsewherePhone: '' },
  ...{ materials: [], workingDays: '', isFree: true, cost: '', result: '', basis: '', source: '', note: '' },
};

/** A guide as its form shows it: everything at once first, a tap leads to what changes. */
export function draftOf(guide: GuideToRun): GuideDraft {
  const { round, name, guideClass, trip, isFrequent, keywords, counterId, materials, isFree } = guide;
  return {
    step: 'review',
    ...{ round, name, guideClass, trip, isFrequent, keywords, counterId, materials, isFree },
    elsewhereName: guide.elsewhereName ?? '',
    elsewhereHow: guide.elsewhereHow ?? '',
    elsewhereUrl: guide.elsewhereUrl ?? '',
    elsewherePhone: guide.elsewherePhone ?? '',
    openingHours: guide.openingHours ?? '',
    phone: guide.phones.join('、'),
    eligibility: guide.eligibility ?? '',
    workingDays: guide.workingDays === null ? '' : String(guide.workingDays),
    cost: guide.cost ?? '',
    result: guide.result ?? '',
    basis: guide.basis ?? '',
    source: guide.source ?? '',
    note: guide.note ?? '',
  };
}

const textOrNull = (words: string): string | null => words.trim() || null;

/** The draft as the server takes it; null while the first questions are open. */
export function guideToSend(draft: GuideDraft) {
  const { name, guideClass, trip, isFrequent, keywords, counterId, materials, isFree, workingDays, phone } = draft;
  if (!guideClass || !trip) return null;
  return {
    ...{ name, guideClass, trip, isFrequent, keywords, counterId, isFree },
    materials: [...materials],
    elsewhereName: textOrNull(draft.elsewhereName),
    elsewhereHow: textOrNull(draft.elsewhereHow),
    elsewhereUrl: textOrNull(draft.elsewhereUrl),
    elsewherePhone: textOrNull(draft.elsewherePhone),
    openingHours: textOrNull(draft.openingHours),
    phones: phone.split(/[、，,\s]+/).filter(Boolean),
    eligibility: textOrNull(draft.eligibility),
    workingDays: workingDays.trim() ? Number(workingDays) : null,
    cost: textOrNull(draft.cost),
    result: textOrNull(draft.result),
    basis: textOrNull(draft.basis),
    source: textOrNull(draft.source),
    note: textOrNull(draft.note),
  };
}
