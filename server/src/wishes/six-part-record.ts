import type { WishCompletion } from './wish-completion.entity';

/** 六有: a wish counts as fulfilled only with time, place, people, course, result, and the wisher's own words or rating. */
export const hasFiveParts = (record: WishCompletion | null): record is WishCompletion =>
  record !== null && [record.happenedAt, record.place, record.people, record.course, record.result].every(Boolean);

export const hasFeedback = ({ words, rating }: { words?: string | undefined; rating?: number | undefined }): boolean =>
  Boolean(words) || rating !== undefined;
