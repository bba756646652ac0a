import { formatTime } from '../../ui/format-date';

/** 上午9:00到9:30; 上午11:30到中午12:00 */
export function formatSlot(startsAt: string, endsAt: string): string {
  const [from, until] = [formatTime(startsAt), formatTime(endsAt)];
  const part = from.slice(0, 2);
  return `${from}到${until.startsWith(part) ? until.slice(part.length) : until}`;
}
