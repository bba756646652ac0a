import { placeSubjects } from '../places';
import { eitherOf, subjectsIn } from '../platform/audit';
import { PointsAdjustment } from './adjustments/points-adjustment.entity';

/** What the lines of the log about points are about: an adjustment, or the rules of a community. */
export const pointsSubjects = eitherOf(
  subjectsIn(PointsAdjustment, { communityId: 'communityId', personId: 'personId' }),
  placeSubjects,
);
