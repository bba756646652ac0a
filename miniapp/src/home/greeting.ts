import { wallClock } from '@yuanli/shared/china-time';

const parts: readonly [before: number, words: string][] = [
  [5, '夜深了'],
  [11, '早上好'],
  [13, '中午好'],
  [18, '下午好'],
  [24, '晚上好'],
];

/** 下午好，陈阿姨。 By the clock of China. */
export function greeting(name: string | undefined, now = Date.now()): string {
  const hour = wallClock(now).getUTCHours();
  const words = parts.find(([before]) => hour < before)?.[1] ?? '您好';
  return name ? `${words}，${name}。` : `${words}。`;
}
