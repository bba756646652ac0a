import { plateCode } from './plate-code';

/** In a browser the address on a plate is `/?scene=SLY7`: it opens that plate's page before any other. */
export function openScannedPlate(): void {
  if (process.env.TARO_ENV !== 'h5' || window.location.hash) return;
  const code = plateCode(window.location.search);
  if (code) window.location.replace(`#/identity/plate/index?scene=${code}`);
}
