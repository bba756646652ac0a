import type { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import type { Endpoint } from '@yuanli/shared/endpoint';

type AnswerOf<E> = E extends Endpoint<infer _In, infer Out> ? Out : never;

export type EntryData = AnswerOf<typeof castingEndpoints.findEntries>['items'][number];
export type PaperData = AnswerOf<typeof castingEndpoints.findPapersToCheck>['items'][number];
export type ObjectionData = AnswerOf<typeof castingEndpoints.findObjections>['items'][number];
