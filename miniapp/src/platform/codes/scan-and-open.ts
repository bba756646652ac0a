import { openPage } from '../navigate';
import { scanCode } from './scan';
import { scannedPage } from './scanned-page';

/** Looks at any code of ours and opens what it stands for. */
export async function scanAndOpen(): Promise<'opened' | 'unknown' | 'cancelled'> {
  const scanned = await scanCode((text) => (scannedPage(text) ? text : undefined));
  if (scanned.kind !== 'code') return scanned.kind;
  const found = scannedPage(scanned.code);
  if (!found) return 'unknown';
  await openPage(found.page, found.query);
  return 'opened';
}
