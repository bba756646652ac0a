import { toHalfWidth } from '@yuanli/shared/half-width';

/** The number of a document as it is checked and sent, however it was typed: 43010119560118002x, or in groups with spaces. */
export const plainIdNumber = (typed: string): string => toHalfWidth(typed).replace(/\s/g, '').toUpperCase();
