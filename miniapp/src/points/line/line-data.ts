import type { Endpoint } from '@yuanli/shared/endpoint';
import type { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';

type AnswerOf<E> = E extends Endpoint<infer _In, infer Out> ? Out : never;

export type LineData = AnswerOf<typeof pointsEndpoints.getStatementLine>;
export type About = NonNullable<LineData['about']>;
