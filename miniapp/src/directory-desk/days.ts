const dayMs = 86_400_000;

/** The day so many days later, `2026-11-22`. */
export const moveDay = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * dayMs).toISOString().slice(0, 10);

/** How many days there are from one to the other, both included. */
export const daysFrom = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / dayMs + 1;
