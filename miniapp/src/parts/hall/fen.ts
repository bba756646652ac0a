import { groupFen } from '@yuanli/shared/payments/format-fen';

/** ¥1,280.50, and ¥1,280 where there are no fen. */
export const formatFen = (fen: number): string => `¥${groupFen(fen)}`;
