import { secondsLeft, signAddress, type AddressEnd } from '../platform/signed-address';

/** The key of its file in the store of pictures. */
export const recordingKey = (id: string): string => `${id}.mp3`;

const pathOf = (id: string): string => `/api/recordings/${id}`;

export const recordingAddress = (id: string): string => signAddress(pathOf(id));

/** Seconds the address still works; null: forged or over. */
export const secondsOfAddress = ({ id, ...end }: AddressEnd & { id: string }): number | null =>
  secondsLeft(pathOf(id), end);

/** Where WeChat's content safety downloads it from. */
export const recordingAddressForCheck = (id: string, publicUrl: string): string =>
  new URL(recordingAddress(id), publicUrl).toString();
