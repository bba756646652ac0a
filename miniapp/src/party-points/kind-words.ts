/** What the two parts of a month are called. */
export const kindWords = { base: '基础分', reward: '奖励分' } as const;
