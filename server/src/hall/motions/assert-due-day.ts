import { clock } from '../../platform/clock';
import { dayInChina } from '../../platform/day-in-china';
import { ensure } from '../../platform/refusal';

/** Nobody promises something for yesterday (motion.due_day). */
export const assertDueDay = (day: string): void => ensure(day >= dayInChina(clock.now()), 'motion.due_day');
