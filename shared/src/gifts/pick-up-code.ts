import { toHalfWidth } from '../half-width';

const prefix = 'yuanli:gift:';

/** What the two-dimensional code of a redemption holds. */
export const pickUpText = (code: string): string => `${prefix}${code}`;

/** The 8 digits in a scanned text, or as typed; undefined when there are none. */
export function pickUpCodeIn(text: string): string | undefined {
  const typed = toHalfWidth(text).replace(/\s/g, '');
  const code = typed.startsWith(prefix) ? typed.slice(prefix.length) : typed;
  return /^\d{8}$/.test(code) ? code : undefined;
}
