import type { ShiftData } from '../activity-data';

/** How many people a change or a cancellation reaches; null: nobody yet. */
export function formatRecipients(shifts: readonly Pick<ShiftData, 'capacity' | 'left' | 'waiting'>[]): string | null {
  const seated = shifts.reduce((sum, { capacity, left }) => sum + capacity - left, 0);
  const waiting = shifts.reduce((sum, shift) => sum + shift.waiting, 0);
  const people = [seated > 0 && `已报名的${seated}人`, waiting > 0 && `候补的${waiting}人`].filter(Boolean);
  return people.length > 0 ? people.join('和') : null;
}
