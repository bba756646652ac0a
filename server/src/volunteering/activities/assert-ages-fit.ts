import { Refusal } from '../../platform/refusal';
import type { ActivityDetails } from './activity-details';

/** Somebody must be able to be old and young enough. */
export function assertAgesFit({ minAge, maxAge }: Pick<ActivityDetails, 'minAge' | 'maxAge'>): void {
  if (minAge !== null && maxAge !== null && minAge > maxAge)
    throw new Refusal('request.invalid', { maxAge: '最大年龄不能小于最小年龄' });
}
