import { clock } from '../../platform/clock';
import { assertThat } from '../../platform/refusal';
import { dayInChina } from '../day-in-china';

/** Nobody promises something for yesterday (motion.due_day). */
export const assertDueDay = (day: string): void => assertThat(day >= dayInChina(clock.now()), 'motion.due_day');
