import { placeSubjects } from '../places';
import { eitherOf, subjectsIn } from '../platform/audit';
import { MonthlyReport } from './reports/monthly-report.entity';

/** What the lines of the log about reports are about: the file of a month, or the form of a place. */
export const reportSubjects = eitherOf(
  subjectsIn(MonthlyReport, { communityId: 'communityId', title: 'month' }),
  placeSubjects,
);
