import type { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import type { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import type { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import type { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import type { AnswerOf } from '../platform/net/endpoint-types';

/** An activity as the list shows it, with its next shifts. */
export type FoundActivity = AnswerOf<typeof activityEndpoints.findActivities>['items'][number];
/** One shift as lists show it. */
export type ShiftData = FoundActivity['shifts'][number];
/** An activity as this viewer may see it. */
export type ActivityData = AnswerOf<typeof activityEndpoints.getActivity>;
/** One thing to do in an activity, and when. */
export type PostData = ActivityData['posts'][number];
/** My own place in a shift. */
export type SeatData = AnswerOf<typeof seatEndpoints.getSeat>;
export type RecordData = AnswerOf<typeof recordEndpoints.getRecord>;
export type CertificateData = AnswerOf<typeof recordEndpoints.findMyCertificates>['items'][number];
/** What a certificate says, as anyone with its number and code may read it. */
export type PaperData = AnswerOf<typeof recordEndpoints.verifyCertificate>;
export type VolunteerData = AnswerOf<typeof volunteerEndpoints.getMyVolunteer>;

export interface SeatPartProps {
  seat: SeatData;
  reload: () => Promise<void>;
}
