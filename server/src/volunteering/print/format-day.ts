const beijingTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const beijingWeekday = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
});

/** 11月22日周日 09:00—11:30 */
export const formatShift = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string =>
  `${beijingWeekday.format(startsAt)} ${beijingTime.format(startsAt)}—${beijingTime.format(endsAt)}`;

/** 36小时30分钟 */
export function formatMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${hours > 0 ? `${hours}小时` : ''}${rest > 0 || hours === 0 ? `${rest}分钟` : ''}`;
}
