import { z } from 'zod';
import { countSigns, countStored, tooRoomy } from './count-signs';
import { phoneWords, readPhone } from './phone';
import { plainText } from './plain-text';

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

/** One line or paragraph as it looks: trimmed, without invisible marks, of so many signs as people count them. */
export const text = (title: string, most: number, least = 1) =>
  z
    .string()
    .overwrite(plainText)
    .check(({ value, issues }) => {
      const length = countSigns(value);
      const shared = { origin: 'string', inclusive: true, input: value } as const;
      if (length < least) issues.push({ code: 'too_small', minimum: least, ...shared });
      if (length > most) issues.push({ code: 'too_big', maximum: most, ...shared });
      else if (countStored(value) > most) issues.push({ code: 'custom', message: `${title}${tooRoomy}`, input: value });
    })
    .refine(isReadable, `${title}里有无法识别的字符，请重新输入`)
    .meta({ title, minLength: least, maxLength: most });

/** Control characters (line ends and tabs apart) come from no keyboard, and NUL ends a text early in some databases. */
const isReadable = (value: string): boolean => !/[^\P{Cc}\t\n\r]/u.test(value);

/** However it is written; what is no phone stays as it is, to be refused. */
const asPhone = (typed: string): string => readPhone(typed)?.number ?? plainText(typed);

const isServiceNumber = (typed: string): boolean => /^(1\d{2}|1\d{4}|9\d{4,5}|[48]00\d{7})$/.test(typed);

/** A service number is kept as it is dialled. */
function asPublicPhone(typed: string): string {
  const dialled = plainText(typed).normalize('NFKC').replace(/[\s-]/g, '');
  return isServiceNumber(dialled) ? dialled : asPhone(typed);
}

/** Of somebody who is found by it: 13855551001, also from +86 138 5555 1001. */
export const mobilePhone = z
  .string()
  .overwrite(asPhone)
  .regex(/^1[3-9]\d{9}$/, phoneWords.mobile)
  .meta({ title: '手机号' });

/** To call somebody: a mobile phone, or a landline with its area code, kept as 0731-55550101. */
export const contactPhone = z
  .string()
  .overwrite(asPhone)
  .refine((typed) => readPhone(typed) !== null, phoneWords.contact)
  .meta({ title: '联系电话' });

/** Whom to call about something: a phone of somebody, or a short or free number such as 12345, 95598, 400-800-1234. */
export const publicPhone = z
  .string()
  .overwrite(asPublicPhone)
  .refine((typed) => readPhone(typed) !== null || isServiceNumber(typed), phoneWords.anyNumber)
  .meta({ title: '电话' });

/** Where the next page starts; null at the end. */
export const cursor = z.string().max(80).optional().meta({ title: '页码' });

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const nothing = z.object({});

export const done = z.object({ done: z.literal(true) });

/** The end of a signed, short-lived address; `until` in seconds since 1970. */
export const addressEnd = {
  until: z
    .string()
    .regex(/^[1-9]\d{9,11}$/)
    .transform(Number),
  signature: z.string().max(64),
};

/** Something should not stand there: staff look at it. */
export const complaint = { in: z.object({ id, reason: text('原因', 100, 2) }), out: done };
