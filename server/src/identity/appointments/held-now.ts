import { IsNull, LessThanOrEqual, MoreThan, type FindOptionsWhere } from 'typeorm';
import { clock } from '../../platform/clock';
import type { Appointment } from './appointment.entity';

type Where = FindOptionsWhere<Appointment>;

/** Appointments that are not over, also those still to begin. */
export const notOver = (more: Where): Where[] => [
  { ...more, endsAt: IsNull() },
  { ...more, endsAt: MoreThan(clock.now()) },
];

/** Only appointments that have begun and are not over: what a policy may ever see. */
export const heldNow = (more: Where): Where[] => notOver({ ...more, startsAt: LessThanOrEqual(clock.now()) });
