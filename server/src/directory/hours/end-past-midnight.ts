const RANGE = String.raw`\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2}`;
const RANGES = new RegExp(String.raw`${RANGE}(?:\s*,\s*${RANGE})*(\s*(?:open|off|closed))?`, 'gi');
const DAY = 24 * 60;

/**
 * The library cuts what began the evening before where another rule holds the next day. So that each day stands for itself,
 * `18:00-02:00` is asked as `18:00-24:00`, and the two hours beyond are carried along as the rule's comment.
 */
export const endPastMidnight = {
  write: (openingHours: string): string =>
    openingHours.replace(RANGES, (ranges, state?: string) => {
      if (state && !/open/i.test(state)) return ranges;
      let beyond = 0;
      const cut = ranges.replace(
        /(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})/g,
        (range, h1: string, m1: string, h2: string, m2: string) => {
          const [from, until] = [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)];
          // Within the day, or nonsense the library shall refuse.
          if ((until > from && until <= DAY) || until > 2 * DAY || Number(m2) > 59) return range;
          beyond = Math.max(beyond, until % DAY);
          return `${h1}:${m1}-24:00`;
        },
      );
      return beyond === 0 ? cut : `${state ? cut : `${cut} open`} "${beyond}"`;
    }),

  /** Minutes after midnight. */
  read: (comment: string | undefined): number => Number(comment ?? 0),
};
