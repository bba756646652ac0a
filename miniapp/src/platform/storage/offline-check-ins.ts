import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { asAppError } from '../net/app-error';
import { newIdempotencyKey } from '../net/idempotency-key';
import { call } from '../net/request';
import { createOfflineQueue, isTryLater, type QueuedItem, type Settled } from './offline-queue';
import type { Spot } from '../device/location';

/** A check-in or check-out as it was scanned. */
export interface Scan {
  what: 'in' | 'out';
  shiftId: string;
  /** Not known where this phone has never seen the seat. */
  seatId?: string;
  code: string;
  spot?: Spot;
}

export interface OfflineCheckIn extends Scan, QueuedItem {
  scannedAt: string;
}

/** Up to here a scan counts as sent at once, and needs no time of its own. */
const promptMs = 20_000;

const seatOf = ({ shiftId, seatId }: Scan) =>
  seatId ? call(seatEndpoints.getSeat, { id: seatId }) : call(seatEndpoints.getMySeatInShift, { shiftId });

async function send(check: OfflineCheckIn): Promise<void> {
  const { key, what, code, scannedAt, spot } = check;
  const endpoint = what === 'in' ? seatEndpoints.checkIn : seatEndpoints.checkOut;
  const id = check.seatId ?? (await seatOf(check)).id;
  const isPrompt = Date.now() - Date.parse(scannedAt) < promptMs;
  // The same key must always go with the same input.
  if (isPrompt) await call(endpoint, { id, code, ...spot }, { idempotencyKey: `${key}-now` });
  else await call(endpoint, { id, code, scannedAt, ...spot }, { idempotencyKey: key });
}

/** An answer may have been lost on its way back: then the scan is refused the second time, and has been taken all the same. */
async function wasRecorded(check: OfflineCheckIn): Promise<boolean> {
  const { checkedIn, checkedOut } = await seatOf(check);
  return (check.what === 'in' ? checkedIn : checkedOut) !== null;
}

async function settle(check: OfflineCheckIn): Promise<Settled> {
  const refusal = await send(check).then(() => undefined, asAppError);
  if (!refusal) return 'taken';
  if (isTryLater(refusal)) return 'later';
  return (await wasRecorded(check).catch(() => false)) ? 'taken' : { refusedBecause: refusal.message };
}

/** What was scanned and the server does not have yet, in the order of scanning; survives a restart. */
const queue = createOfflineQueue<OfflineCheckIn>('checks', settle);
export const useOfflineCheckIns = queue.useQueue;
export const removeOfflineCheckIn = queue.remove;
export const sendOfflineCheckIns = queue.send;
export const watchOfflineCheckIns = queue.watch;

/** Answers what is left of a scan: nothing once the server has it. */
export async function storeOfflineCheckIn(scan: Scan): Promise<OfflineCheckIn | undefined> {
  const key = newIdempotencyKey();
  queue.add({ ...scan, key, scannedAt: new Date().toISOString() });
  await queue.send();
  return queue.useQueue.getState().items.find((check) => check.key === key);
}
