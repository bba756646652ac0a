import { leafHash, rootFrom, type PathStep } from '@yuanli/shared/hall/merkle';

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
