import { clock, hours } from './clock';
import { isSignedBy, sign } from './crypto';

/** What follows the path of a signed address; `until` in seconds since 1970. */
export interface AddressEnd {
  until: number;
  signature: string;
}

const signed = (path: string, until: number): string => `address\n${path}\n${until}`;

/**
 * A relative address that works for one to two hours, for whoever is given it. The end is a full hour, so that everyone who looks
 * within the same hour is given the same address, and phones keep the file instead of loading it again.
 */
export function signAddress(path: string): string {
  const until = ((Math.floor(clock.now().getTime() / hours(1)) + 2) * hours(1)) / 1000;
  return `${path}?until=${until}&signature=${sign(signed(path, until))}`;
}

/** Seconds the address still works; null: forged or over. */
export function secondsLeft(path: string, { until, signature }: AddressEnd): number | null {
  const left = Math.floor(until - clock.now().getTime() / 1000);
  return isSignedBy(signature, signed(path, until)) && left > 0 ? left : null;
}
