/** Says what happens on public holidays, and so keeps the days worked for them as well. */
export const followsCalendar = (openingHours: string): boolean => /\bPH\b/i.test(openingHours);
