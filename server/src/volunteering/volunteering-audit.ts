import { subjectsIn } from '../platform/audit';
import { Activity } from './activities/activity.entity';
import { isPublic } from './activities/activity.policy';
import { Shift } from './activities/shift.entity';
import { Certificate } from './certificates/certificate.entity';
import { Seat } from './seats/seat.entity';
import { RecordObjection } from './service-records/record-objection.entity';
import { ServiceRecord } from './service-records/service-record.entity';
import { Volunteer } from './volunteers/volunteer.entity';

const ofPerson = { communityId: 'communityId', personId: 'personId' } as const;

/** What the lines of the log about volunteering are about. */
export const volunteeringSubjects = {
  activity: subjectsIn(Activity, {
    communityId: 'communityId',
    title: 'title',
    isShown: { from: ['publishedAt'], when: isPublic },
  }),
  certificate: subjectsIn(Certificate, ofPerson),
  objection: subjectsIn(RecordObjection, ofPerson),
  record: subjectsIn(ServiceRecord, { ...ofPerson, title: 'title' }),
  seat: subjectsIn(Seat, ofPerson),
  shift: subjectsIn(Shift, { communityId: 'communityId' }),
  volunteer: subjectsIn(Volunteer, { id: 'personId', ...ofPerson }),
};
