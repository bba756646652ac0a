import { setTimeout as sleep } from 'node:timers/promises';

/** Only ends what hangs, also on a machine that is slow and busy. */
const PATIENCE_MINUTES = 10;

/** Waits until something is so; throws when it never becomes so. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MINUTES * 60_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited ${PATIENCE_MINUTES} minutes in vain: ${what}`);
    await sleep(100);
  }
}
