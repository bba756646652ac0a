import type { ConsentWay, ProxyRelation } from '@yuanli/shared/wishes/wish-proxies';
import { momentOf } from '../../ui/format-date';
import type { FieldErrors } from './form-step';

/** Acting for someone else: who does, and how the other person agreed. */
export interface ProxyDraft {
  relation?: ProxyRelation;
  consentWay?: ConsentWay;
  consentDay: string;
}

/** What must be chosen, by field of the server. */
export const proxyQuestions: FieldErrors = {
  'proxy.relation': '请选择您和对方的关系',
  'proxy.consentWay': '请选择对方怎样同意的',
};

/** As the server takes it; undefined while something is missing. */
export const proxyToSend = ({ relation, consentWay, consentDay }: ProxyDraft) =>
  relation && consentWay ? { relation, consentWay, consentAt: momentOf(consentDay) } : undefined;
