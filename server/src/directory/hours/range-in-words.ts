const DAY = 24 * 60;

/** Minutes after a midnight: 8:30–12:00, 18:00–次日2:00, 全天. */
export const rangeInWords = (from: number, until: number): string =>
  from === 0 && until === DAY ? '全天' : `${onTheClock(from)}–${onTheClock(until)}`;

function onTheClock(minute: number): string {
  const [day, rest] = minute > DAY ? ['次日', minute - DAY] : ['', minute];
  return `${day}${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`;
}
