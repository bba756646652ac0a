import { formatFullDay, timeInChina } from '@yuanli/shared/china-time';
import { formatMoment } from '@yuanli/shared/format-date';
import { clock } from '../platform/clock';

/** 11月28日（周六）下午2:20, as messages and refusals say it; with the year where it is not this one. */
export const formatMessageTime = (time: Date): string => formatMoment(time, clock.now());

/** 2026年10月1日 15:01, the only form the `time` fields of WeChat's cards take. */
export const formatCardTime = (time: Date): string => `${formatFullDay(time)} ${timeInChina(time)}`;
