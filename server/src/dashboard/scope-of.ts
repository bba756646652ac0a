import { addDays, momentInChina } from '@yuanli/shared/china-time';
import type { DateRange } from '@yuanli/shared/dashboard/date-range';
import { clock } from '../platform/clock';
import type { FigureScope } from '../platform/figures';

/** From the first moment of the first day in China until before the first moment of the day after the last. */
export const scopeOf = (communityIds: readonly string[], { from, to }: DateRange): FigureScope => ({
  communityIds,
  from: momentInChina(from),
  until: momentInChina(addDays(to, 1)),
  now: clock.now(),
});
