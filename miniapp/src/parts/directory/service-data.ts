import type { Endpoint } from '@yuanli/shared/endpoint';
import type { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';

type AnswerOf<E> = E extends Endpoint<infer _In, infer Out> ? Out : never;

export type FoundServices = AnswerOf<typeof serviceEndpoints.findServices>;
/** One service at its place, as lists show it. */
export type ServiceCardData = FoundServices['items'][number];
/** All of it, as this viewer may see it. */
export type ServiceData = AnswerOf<typeof serviceEndpoints.getService>;
export type NoticeData = ServiceData['notices'][number];
