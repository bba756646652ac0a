import { secondsLeft, signAddress, type AddressEnd } from '../platform/signed-address';
import type { PictureSize } from './picture-store';

const pathOf = (id: string, size: PictureSize): string => `/api/pictures/${id}/${size}`;

/** Where a phone loads it from, for the next hour or two. */
export const pictureAddress = (id: string, size: PictureSize): string => signAddress(pathOf(id, size));

/** Seconds the address still works; null: forged or over. */
export const secondsOfPicture = ({ id, size, ...end }: AddressEnd & { id: string; size: PictureSize }): number | null =>
  secondsLeft(pathOf(id, size), end);

/** Where WeChat's content safety downloads it from. */
export const pictureAddressForCheck = (id: string, publicUrl: string): string =>
  new URL(pictureAddress(id, 'full'), publicUrl).toString();
