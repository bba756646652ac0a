import { categoryOfCase, guessCaseCategory, type CaseCategory } from '@yuanli/shared/cases/case-categories';
import { kindOfCase, type CaseKind } from '@yuanli/shared/cases/case-kinds';
import type { InputOf } from '../../platform/net/endpoint-types';
import type { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import type { Spot } from '../../platform/device/location';
import type { Upload } from '../../platform/device/use-uploads';
import { stillEmpty, type FieldErrors } from '../../parts/forms/form-step';
import { proxyQuestions, proxyToSend, type ProxyDraft } from '../../parts/forms/proxy-draft';
import { wheelsAt } from '../../ui/format-date';
import { reportForms } from './report-kinds';

/** What someone has typed so far. */
export interface ReportDraft extends ProxyDraft {
  text: string;
  /** Those the server has already, or that wait for the network, as the recording does. */
  photos: readonly Upload[];
  /** What was spoken: one or none. */
  voice: readonly Upload[];
  /** Empty: the courtyard itself. */
  spot: string;
  /** Marked on the map by whoever wanted to. */
  position?: Spot;
  /** Chosen by hand; otherwise it is guessed from the words. */
  category?: CaseCategory;
  /** Of a repair, what the property company promises; empty: none of it. */
  promiseId: string;
  /** Changed by hand; otherwise as the category has it. */
  isShared?: boolean;
  forWhom: 'me' | 'other';
  /** Empty, like the two that follow: as the server knows it. */
  contactName: string;
  contactPhone: string;
  address: string;
  /** What the person said to the danger that was read in their words. */
  danger?: { what: string; hasCalled: boolean };
}

/** `isStaff`: written down for somebody who called. */
export const emptyReport = (isStaff = false): ReportDraft => ({
  text: '',
  photos: [],
  voice: [],
  spot: '',
  promiseId: '',
  forWhom: isStaff ? 'other' : 'me',
  ...(isStaff && { relation: 'grid_worker', consentWay: 'by_phone' }),
  consentDay: wheelsAt(Date.now()).day,
  contactName: '',
  contactPhone: '',
  address: '',
});

export const categoryOfDraft = ({ category, text }: ReportDraft): CaseCategory | null =>
  category ?? guessCaseCategory(text);

/** Whether neighbours will see it: never what is about other people, whatever was ticked. */
export function willBeShared(draft: ReportDraft, kind: CaseKind): boolean {
  const category = categoryOfDraft(draft);
  if (!kindOfCase(kind).mayBePublic || (category && categoryOfCase(category).isPersonal)) return false;
  return draft.isShared ?? category !== null;
}

export interface ReportAbout {
  kind: CaseKind;
  courtyardId: string;
  guideId?: string;
}

/** The draft as the server takes it. */
export function reportToSend(
  draft: ReportDraft,
  { kind, courtyardId, guideId }: ReportAbout,
  pictureIds: string[],
  recordingId?: string,
): InputOf<typeof caseEndpoints.reportCase> {
  const { isAboutPlace, hasContact, mayBeForOthers } = reportForms[kind];
  const typed = (words: string, isAsked: boolean) => (isAsked && words.trim()) || undefined;
  return {
    kind,
    courtyardId,
    guideId,
    text: draft.text.trim(),
    pictureIds,
    recordingId,
    category: (isAboutPlace && categoryOfDraft(draft)) || undefined,
    spot: typed(draft.spot, isAboutPlace),
    position: isAboutPlace && willBeShared(draft, kind) ? draft.position : undefined,
    isShared: isAboutPlace ? willBeShared(draft, kind) : undefined,
    promiseId: (kind === 'repair' && draft.promiseId) || undefined,
    isDanger: draft.danger?.hasCalled,
    contactName: typed(draft.contactName, hasContact),
    contactPhone: typed(draft.contactPhone, hasContact),
    address: typed(draft.address, hasContact),
    proxy: mayBeForOthers && draft.forWhom === 'other' ? proxyToSend(draft) : undefined,
  };
}

/** What is still missing, by field. */
export function missingInReport(draft: ReportDraft, kind: CaseKind): FieldErrors {
  const { relation, consentWay, text, contactName, contactPhone } = draft;
  const isForOther = reportForms[kind].mayBeForOthers && draft.forWhom === 'other';
  return stillEmpty(
    { text, contactName, contactPhone, 'proxy.relation': relation, 'proxy.consentWay': consentWay },
    {
      ...(draft.voice.length === 0 && { text: kind === 'feedback' ? '请写一句您的意见' : '请用一句话写下是什么事' }),
      ...(isForOther && {
        ...proxyQuestions,
        contactName: '请填写对方怎么称呼',
        contactPhone: '请填写能联系到对方的电话',
      }),
    },
  );
}

/** Whether a field stands in the folded part of the form. */
export const isInContact = (field: string): boolean =>
  /^proxy/.test(field) || ['contactName', 'contactPhone', 'address'].includes(field);
