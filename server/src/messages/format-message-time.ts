import { formatMoment } from '@yuanli/shared/format-date';
import { clock } from '../platform/clock';

/** 11月28日（周六）下午2:20, as messages and refusals say it; with the year where it is not this one. */
export const formatMessageTime = (time: Date): string => formatMoment(time, clock.now());
