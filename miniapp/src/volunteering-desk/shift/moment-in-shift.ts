import { dayMs } from '@yuanli/shared/china-time';
import { momentOf, wheelsAt } from '../../ui/format-date';

/** The time of a wheel on the day that lies nearest to the shift: shifts may go past midnight. */
export function momentInShift({ startsAt, endsAt }: { startsAt: string; endsAt: string }, time: string): string {
  const middle = (Date.parse(startsAt) + Date.parse(endsAt)) / 2;
  const days = [-1, 0, 1].map((offset) => wheelsAt(middle + offset * dayMs).day);
  const moments = days.map((day) => momentOf(day, time));
  return moments.reduce((nearest, moment) =>
    Math.abs(Date.parse(moment) - middle) < Math.abs(Date.parse(nearest) - middle) ? moment : nearest,
  );
}
