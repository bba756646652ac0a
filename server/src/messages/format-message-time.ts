const beijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 2026年10月1日 15:01, as WeChat's `time` fields want it and residents read it. */
export function formatMessageTime(time: Date): string {
  const { year, month, day, hour, minute } = Object.fromEntries(
    beijing.formatToParts(time).map(({ type, value }) => [type, value]),
  );
  return `${year}年${month}月${day}日 ${hour}:${minute}`;
}
