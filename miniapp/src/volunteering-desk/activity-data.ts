import type { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import type { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import type { AnswerOf } from '../platform/net/endpoint-types';

export type ActivityData = AnswerOf<typeof activityEndpoints.getActivity>;
export type PostData = ActivityData['posts'][number];
export type ShiftData = PostData['shifts'][number];
/** An activity as the list of its coordinators shows it. */
export type ActivityToRun = AnswerOf<typeof activityEndpoints.findActivitiesToRun>['items'][number];
export type RosterData = AnswerOf<typeof seatEndpoints.getRoster>;
/** One person of the roster. */
export type RosterRow = RosterData['people'][number];
