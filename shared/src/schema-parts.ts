import { z } from 'zod';
import { countSigns } from './count-signs';
import { bareNumber, isCallableNumber, isMobileNumber, phoneWords } from './phone-numbers';

/** Parts that the schemas of several services share. */

export const id = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .meta({ title: '编号' });

/** A moment as ISO 8601 in UTC. */
export const instant = z
  .date()
  .transform((date) => date.toISOString())
  .pipe(z.string())
  .meta({ title: '时间' });

/** A moment as a phone sends it. */
export const instantIn = z.iso
  .datetime({ offset: true })
  .refine((time) => isOfThisCentury(new Date(time)), '时间填得不对，请重新选')
  .meta({ title: '时间' });

/** The databases keep no year before 1000 nor after 9999, and residents mean none of those either. */
const isOfThisCentury = (time: Date): boolean => time.getUTCFullYear() >= 2000 && time.getUTCFullYear() < 2100;

/** One trimmed line or paragraph of so many signs, as people count them. */
export const text = (title: string, most: number, least = 1) =>
  z
    .string()
    .trim()
    .check(({ value, issues }) => {
      const length = countSigns(value);
      const shared = { origin: 'string', inclusive: true, input: value } as const;
      if (length < least) issues.push({ code: 'too_small', minimum: least, ...shared });
      if (length > most) issues.push({ code: 'too_big', maximum: most, ...shared });
    })
    .refine(isReadable, `${title}里有读不出的字符，请重新输入`)
    .meta({ title, minLength: least, maxLength: most });

/** Control characters (line ends and tabs apart) come from no keyboard, and NUL ends a text early in some databases. */
const isReadable = (value: string): boolean => !/[^\P{Cc}\t\n\r]/u.test(value);

/** A number as typed, with spaces or +86; comes out as 11 digits. */
export const mobilePhone = z
  .string()
  .transform(bareNumber)
  .refine(isMobileNumber, phoneWords.mobile)
  .meta({ title: '手机号' });

/** Where someone can be called: mobile, or a landline with its area code; comes out as digits. */
export const callablePhone = z
  .string()
  .transform(bareNumber)
  .refine(isCallableNumber, phoneWords.callable)
  .meta({ title: '电话' });

/** Where the next page starts; null at the end. */
export const cursor = z.string().max(80).optional().meta({ title: '页码' });

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const nothing = z.object({});

export const done = z.object({ done: z.literal(true) });

/** Something should not stand there: staff look at it. */
export const complaint = { in: z.object({ id, reason: text('原因', 100, 2) }), out: done };
