import { clock, hours } from '../platform/clock';
import { isSignedBy, sign } from '../platform/crypto';
import type { PictureSize } from './picture-store';

const signed = (id: string, size: PictureSize, until: number): string => `picture\n${id}\n${size}\n${until}`;

/**
 * A relative address that works for one to two hours. The end is a full hour, so that everyone who looks
 * within the same hour is given the same address, and phones keep the picture instead of loading it again.
 */
export function pictureAddress(id: string, size: PictureSize): string {
  const until = ((Math.floor(clock.now().getTime() / hours(1)) + 2) * hours(1)) / 1000;
  return `/api/pictures/${id}/${size}?until=${until}&signature=${sign(signed(id, size, until))}`;
}

/** Seconds the address still works; null: forged or over. */
export function secondsLeft(address: {
  id: string;
  size: PictureSize;
  until: number;
  signature: string;
}): number | null {
  const left = Math.floor(address.until - clock.now().getTime() / 1000);
  const isGenuine = isSignedBy(address.signature, signed(address.id, address.size, address.until));
  return isGenuine && left > 0 ? left : null;
}

/** Where WeChat's content safety downloads it from. */
export const pictureAddressForCheck = (id: string, publicUrl: string): string =>
  new URL(pictureAddress(id, 'full'), publicUrl).toString();
