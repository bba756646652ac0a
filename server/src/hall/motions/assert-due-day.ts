import { dayInChina } from '@yuanli/shared/china-time';
import { clock } from '../../platform/clock';
import { ensure } from '../../platform/refusal';

/** Nobody promises something for yesterday (motion.due_day). */
export const assertDueDay = (day: string): void => ensure(day >= dayInChina(clock.now()), 'motion.due_day');
