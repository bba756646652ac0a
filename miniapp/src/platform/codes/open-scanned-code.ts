import { pageUrl } from '../navigate';
import { scannedPage } from './scanned-page';

/** In a browser the address on a plate is `/?scene=SLY7`, on the sheet of an activity `/?scene=a%3D…`: it opens that page before any other. */
export function openScannedCode(): void {
  if (process.env.TARO_ENV !== 'h5' || window.location.hash) return;
  const found = scannedPage(window.location.search);
  if (found) window.location.replace(`#${pageUrl(found.page, found.query)}`);
}
