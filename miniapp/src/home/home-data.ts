import type { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import type { AnswerOf } from '../platform/net/endpoint-types';

export type HomeData = AnswerOf<typeof homeEndpoints.getHome>;
export type Waiting = HomeData['waiting'][number];
export type Duty = NonNullable<HomeData['duty']>;
export type Done = HomeData['justDone'][number];
