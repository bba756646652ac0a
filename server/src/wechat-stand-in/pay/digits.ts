import { randomInt } from 'node:crypto';

/** So many random digits: WeChat's own numbers are too long to be counted. */
export const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');
