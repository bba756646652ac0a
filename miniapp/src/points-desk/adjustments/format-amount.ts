/** 加 50 分, 减 20 分 */
export const formatAmount = (amount: number): string => `${amount > 0 ? '加' : '减'} ${Math.abs(amount)} 分`;
