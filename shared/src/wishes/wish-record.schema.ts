import { z } from 'zod';
import { id, instant } from '../schema-parts';

const picture = z.object({ id, url: z.string(), thumbUrl: z.string() });

/** Five of the six parts of the record (时间 地点 人员 过程 结果). */
export const completion = z.object({
  happenedAt: instant,
  place: z.string(),
  people: z.string(),
  course: z.string(),
  result: z.string(),
  pictures: z.array(picture),
  /** True while its text waits for the safety check; others see it afterwards. */
  isBeingChecked: z.boolean(),
});

/** The sixth: the wisher's own words or rating. */
export const feedback = z.object({
  words: z.string().nullable(),
  rating: z.number().int().nullable(),
  isBeingChecked: z.boolean(),
});
