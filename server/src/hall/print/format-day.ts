const beijing = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' });

/** 2026年11月22日 */
export const formatDay = (time: Date): string => beijing.format(time);
