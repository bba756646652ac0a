import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import type { ShiftData } from '../activity-data';

/** Codes are taken from an hour before the start until three hours after the end. */
export const isCodeTime = ({ state, startsAt, endsAt }: Pick<ShiftData, 'state' | 'startsAt' | 'endsAt'>, now = Date.now()): boolean =>
  state === 'open' && now >= Date.parse(startsAt) - limits.earlyMinutes * 60_000 && now <= Date.parse(endsAt) + limits.lateMinutes * 60_000;
