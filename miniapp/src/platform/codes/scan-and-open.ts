import { openPage } from '../navigate';
import type { AppError } from '../net/app-error';
import { scanCode, type Scanned } from './scan';
import { scannedPage } from './scanned-page';

/** Looks at any code of ours and opens what it stands for; answers what came of it. */
export async function scanAndOpen(): Promise<Scanned['kind'] | AppError> {
  const scanned = await scanCode((text) => (scannedPage(text) ? text : undefined));
  if (scanned.kind === 'failed') return scanned.error;
  const found = scanned.kind === 'code' ? scannedPage(scanned.code) : undefined;
  if (found) await openPage(found.page, found.query);
  return scanned.kind;
}
