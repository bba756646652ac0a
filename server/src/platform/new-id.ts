import { randomFillSync } from 'node:crypto';
import { encodeTime, monotonicFactory, TIME_LEN } from 'ulid';
import { clock } from './clock';

const pool = new Uint16Array(512);
let used = pool.length;

/** Random from 0 up to 1; the system is asked once for many, as asking costs more than the rest of an id. */
function random(): number {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool[used++]! / 65_536;
}

let next = monotonicFactory(random);

/** A ULID: 26 characters, unique, sorted by the time it was made. */
export const newId = (): string => next(clock.now().getTime());

/** Comes before every id that is made from this moment on, and after every one made before. */
export const firstIdAt = (at: Date): string => encodeTime(at.getTime(), TIME_LEN) + '0'.repeat(16);

/** Lets ids follow a clock that was set back. Tests only: ids of before may come again. */
export function restartIds(): void {
  next = monotonicFactory(random);
}
