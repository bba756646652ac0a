/** A rating is said, not shown by colours or stars alone. */
const ratings = ['不满意', '不太满意', '一般', '满意', '很满意'] as const;

export const formatRating = (rating: number): string => ratings[rating - 1] ?? '';

/** Best first, as people are asked. */
export const ratingOptions = ratings.map((label, index) => ({ value: String(index + 1), label })).reverse();
