import { eitherOf, subjectsIn } from '../platform/audit';
import { placeSubjects } from '../places';
import { Case } from './case.entity';

/** What the lines of the log about cases are about; titles of private kinds say nothing by themselves. */
export const caseSubjects = {
  case: eitherOf(
    subjectsIn(Case, { communityId: 'communityId', personId: 'reporterId', title: 'title' }),
    placeSubjects,
  ),
  case_duty: placeSubjects,
  case_rule: placeSubjects,
  case_template: placeSubjects,
  department: placeSubjects,
  hotline: placeSubjects,
  repair_promise: placeSubjects,
};
