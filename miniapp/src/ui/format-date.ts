const hour = 3_600_000;
const day = 24 * hour;
const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** The communities keep one clock, wherever the phone is: its parts are read as UTC after adding eight hours. */
const inChina = (iso: string | number) => new Date(new Date(iso).getTime() + 8 * hour);

const two = (figure: number) => String(figure).padStart(2, '0');

/** 11月21日; with the year where it is not this one. */
export function formatShortDay(iso: string, now = Date.now()): string {
  const at = inChina(iso);
  const year = at.getUTCFullYear() === inChina(now).getUTCFullYear() ? '' : `${at.getUTCFullYear()}年`;
  return `${year}${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
}

/** 11月21日 周六 */
export const formatDay = (iso: string, now = Date.now()): string =>
  `${formatShortDay(iso, now)} 周${weekdays[inChina(iso).getUTCDay()]}`;

const partOfDay = (hours: number): string =>
  hours < 6 ? '凌晨' : hours < 12 ? '上午' : hours < 13 ? '中午' : hours < 18 ? '下午' : '晚上';

/** 下午3:00 */
export function formatTime(iso: string): string {
  const at = inChina(iso);
  const hours = at.getUTCHours();
  return `${partOfDay(hours)}${hours > 12 ? hours - 12 : hours}:${two(at.getUTCMinutes())}`;
}

/** 11月21日 周六 下午3:00 */
export const formatMoment = (iso: string, now = Date.now()): string => `${formatDay(iso, now)} ${formatTime(iso)}`;

/** 11月21日 周六 上午9:00到11:00; each end with what sets it apart from the other. */
export function formatFromTo(from: string, to: string, now = Date.now()): string {
  const isSameDay = wheelsAt(from).day === wheelsAt(to).day;
  const end = isSameDay ? formatTime(to) : formatMoment(to, now);
  const part = formatTime(from).slice(0, 2);
  return `${formatMoment(from, now)}到${isSameDay && end.startsWith(part) ? end.slice(2) : end}`;
}

/** 还有2天, 还有3小时, 不到1小时; null when it is over. */
export function formatTimeLeft(iso: string, now = Date.now()): string | null {
  const left = new Date(iso).getTime() - now;
  if (left <= 0) return null;
  if (left >= day) return `还有${Math.floor(left / day)}天`;
  return left >= hour ? `还有${Math.floor(left / hour)}小时` : '不到1小时';
}

/** The day and the time a form's wheels show, `2026-11-30` and `15:00`. */
export function wheelsAt(moment: string | number): { day: string; time: string } {
  const [date = '', clock = ''] = inChina(moment).toISOString().split('T');
  return { day: date, time: clock.slice(0, 5) };
}

/** What the wheels of a form show, as the moment that is sent. */
export const momentOf = (dayOfWheel: string, time = '00:00'): string => `${dayOfWheel}T${time}:00+08:00`;
