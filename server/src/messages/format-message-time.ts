import { hours } from '../platform/clock';

/** 2026年10月1日 15:01 in China, as WeChat's `time` fields want it and residents read it. */
export function formatMessageTime(time: Date): string {
  const inChina = new Date(time.getTime() + hours(8)).toISOString();
  const [, year, month, day, minute] = /^(\d+)-0?(\d+)-0?(\d+)T(\d+:\d+)/.exec(inChina)!;
  return `${year}年${month}月${day}日 ${minute}`;
}
