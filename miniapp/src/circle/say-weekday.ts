const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** 周一 23日 of a day such as 2026-11-23. */
export function sayWeekday(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  return `周${weekdays[at.getUTCDay()]} ${at.getUTCDate()}日`;
}
