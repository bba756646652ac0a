import { hallLimits } from '@yuanli/shared/hall/hall-limits';

/** Letters that are never in a receipt, because they look like these. */
const meant: Record<string, string> = { O: '0', I: '1', L: '1' };

/** A receipt as it was copied by hand: spaces, small letters and look-alikes do not matter. Undefined: it is none. */
export function readReceipt(typed: string): string | undefined {
  const receipt = typed
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => meant[letter]!);
  return receipt.length === hallLimits.receiptLength && /^[0-9A-Z]+$/.test(receipt) ? receipt : undefined;
}
