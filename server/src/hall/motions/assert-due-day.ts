import { clock } from '../../platform/clock';
import { dayInChina } from '../../platform/day-in-china';
import { assertThat } from '../../platform/refusal';

/** Nobody promises something for yesterday (motion.due_day). */
export const assertDueDay = (day: string): void => assertThat(day >= dayInChina(clock.now()), 'motion.due_day');
