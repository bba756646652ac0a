/** 4小时内, 3天内: how soon it is promised. */
export const formatPromise = (hours: number): string =>
  hours > 24 && hours % 24 === 0 ? `${hours / 24}天内` : `${hours}小时内`;
