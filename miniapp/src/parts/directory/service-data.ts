import type { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';

export type FoundServices = AnswerOf<typeof serviceEndpoints.findServices>;
/** One service at its place, as lists show it. */
export type ServiceCardData = FoundServices['items'][number];
/** All of it, as this viewer may see it. */
export type ServiceData = AnswerOf<typeof serviceEndpoints.getService>;
/** What neighbours may speak about: a place, or an item of a counter. */
export type ReportedData = Pick<
  ServiceData,
  'id' | 'status' | 'reports' | 'checkedAt' | 'checkedBy' | 'cannotReportBecause'
> & { can: Pick<ServiceData['can'], 'report'> };
export type NoticeData = ServiceData['notices'][number];
