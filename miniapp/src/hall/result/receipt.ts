import { toHalfWidth } from '@yuanli/shared/half-width';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { leafHash, rootFrom, type PathStep } from '@yuanli/shared/hall/merkle';

/** Letters that are never in a receipt, because they look like these. */
const meant: Record<string, string> = { O: '0', I: '1', L: '1' };

/** A receipt as it was copied by hand: spaces, small letters and look-alikes do not matter. Undefined: it is none. */
export function readReceipt(typed: string): string | undefined {
  const receipt = toHalfWidth(typed)
    .replace(/[\s-]/g, '')
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => meant[letter]!);
  return receipt.length === hallLimits.receiptLength && /^[0-9A-Z]+$/.test(receipt) ? receipt : undefined;
}

export type ReceiptVerdict = 'counted' | 'not_found' | 'does_not_fit';

interface Answer {
  isIn: boolean;
  path: readonly PathStep[];
}

/** The server's yes is believed only when the path it gives leads from the receipt to the published root. Reckoned on the phone. */
export function verifyReceipt(receipt: string, { isIn, path }: Answer, publishedRoot: string): ReceiptVerdict {
  if (!isIn) return 'not_found';
  return rootFrom(leafHash(receipt), path) === publishedRoot ? 'counted' : 'does_not_fit';
}
