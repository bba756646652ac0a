import { formatFullDay, timeInChina } from '@yuanli/shared/china-time';

/** 2026年10月1日 15:01, as WeChat's `time` fields want it and residents read it. */
export const formatMessageTime = (time: Date): string => `${formatFullDay(time)} ${timeInChina(time)}`;
