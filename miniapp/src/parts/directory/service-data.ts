import type { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';

export type FoundServices = AnswerOf<typeof serviceEndpoints.findServices>;
/** One service at its place, as lists show it. */
export type ServiceCardData = FoundServices['items'][number];
/** All of it, as this viewer may see it. */
export type ServiceData = AnswerOf<typeof serviceEndpoints.getService>;
export type NoticeData = ServiceData['notices'][number];
