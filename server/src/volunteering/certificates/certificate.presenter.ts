import type * as schema from '@yuanli/shared/volunteering/service-records.schema';
import { days } from '../../platform/clock';
import type { Certificate } from './certificate.entity';

export type CertificateAnswer = schema.AskForCertificateAnswer;

/** As its owner sees it. */
export function presentCertificate(certificate: Certificate): CertificateAnswer {
  const { id, state, askedAt, periodFrom, periodUntil, number, code, decidedAt, declinedBecause, minutes } =
    certificate;
  return {
    id,
    state,
    askedAt,
    number,
    code,
    declinedBecause,
    minutes,
    from: periodFrom,
    until: periodUntil && lastDayBefore(periodUntil),
    issuedAt: state === 'issued' ? decidedAt : null,
  };
}

/** People name the last day that counts; the row names the first moment that does not. */
export const lastDayBefore = (end: Date): Date => new Date(end.getTime() - days(1));
