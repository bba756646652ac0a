/** checking → offered | refused, by content safety; offered ↔ stopped, by the staff; new words are checked anew. */
export const giftStates = ['checking', 'refused', 'offered', 'stopped'] as const;
export type GiftState = (typeof giftStates)[number];

/** held → collected | released, once and for all. */
export const redemptionStates = ['held', 'collected', 'released'] as const;
export type RedemptionState = (typeof redemptionStates)[number];
