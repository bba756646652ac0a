/** 党员月度积分: ten points a month, of which so many for the basics and so many on top. */
export const partyPointsLimits = { base: 6, reward: 4, reasonLength: 60, branchNameLength: 30 } as const;
