import type { Endpoint } from '@yuanli/shared/endpoint';
import type { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import type { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';

type AnswerOf<E> = E extends Endpoint<infer _In, infer Out> ? Out : never;

export type ActivityData = AnswerOf<typeof activityEndpoints.getActivity>;
export type PostData = ActivityData['posts'][number];
export type ShiftData = PostData['shifts'][number];
/** An activity as the list of its coordinators shows it. */
export type ActivityToRun = AnswerOf<typeof activityEndpoints.findActivitiesToRun>['items'][number];
export type RosterData = AnswerOf<typeof seatEndpoints.getRoster>;
/** One person of the roster. */
export type RosterRow = RosterData['people'][number];
