import { create } from 'zustand';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { asAppError, type AppError } from '../net/app-error';
import { newIdempotencyKey } from '../net/idempotency-key';
import { useNetwork } from '../net/network';
import { call } from '../net/request';
import { useSession } from '../net/session';
import { removeStored, readStored, store } from './storage';
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

export interface OfflineCheckIn extends Scan {
  /** Names this one scan, so that sending it again has one effect. */
  key: string;
  scannedAt: string;
  /** Why it was not taken; stays in sight until the volunteer has read it. */
  refusedBecause?: string;
}

// As a draft it goes when someone signs out.
const storageKey = 'draft:checks';
/** Up to here a scan counts as sent at once, and needs no time of its own. */
const promptMs = 20_000;

/** What was scanned and the server does not have yet, in the order of scanning; survives a restart. */
export const useOfflineCheckIns = create<{ checks: readonly OfflineCheckIn[]; isSending: boolean }>(() => ({
  checks: readStored<OfflineCheckIn[]>(storageKey) ?? [],
  isSending: false,
}));

useSession.subscribe(({ me }) => {
  if (!me) useOfflineCheckIns.setState({ checks: [] });
});

function change(to: (checks: readonly OfflineCheckIn[]) => readonly OfflineCheckIn[]): void {
  const checks = to(useOfflineCheckIns.getState().checks);
  if (checks.length > 0) store(storageKey, checks);
  else removeStored(storageKey);
  useOfflineCheckIns.setState({ checks });
}

export const removeOfflineCheckIn = (key: string): void =>
  change((checks) => checks.filter((check) => check.key !== key));

const saysNothingOfTheScan = ({ code }: AppError): boolean =>
  /^(network|server|session|wechat)\./.test(code) || code === 'request.too_many';

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

/** False: not now, and nothing after it either, so that the order stays. */
async function settle(check: OfflineCheckIn): Promise<boolean> {
  const refusal = await send(check).then(() => undefined, asAppError);
  if (refusal && saysNothingOfTheScan(refusal)) return false;
  if (refusal && !(await wasRecorded(check).catch(() => false))) {
    change((checks) =>
      checks.map((one) => (one.key === check.key ? { ...one, refusedBecause: refusal.message } : one)),
    );
  } else {
    removeOfflineCheckIn(check.key);
  }
  return true;
}

const firstWaiting = () => useOfflineCheckIns.getState().checks.find(({ refusedBecause }) => !refusedBecause);

async function sendInOrder(): Promise<void> {
  useOfflineCheckIns.setState({ isSending: true });
  for (let next = firstWaiting(); next && (await settle(next)); next = firstWaiting());
  useOfflineCheckIns.setState({ isSending: false });
}

let sending: Promise<void> | undefined;

/** Sends what is kept; several askers at once share one sending. */
export async function sendOfflineCheckIns(): Promise<void> {
  if (!firstWaiting()) return;
  sending ??= sendInOrder().finally(() => {
    sending = undefined;
  });
  await sending;
}

/** Kept first and sent then, so that nothing is lost whatever happens to the phone or the network. Answers what is left of it: nothing once the server has it. */
export async function storeOfflineCheckIn(scan: Scan): Promise<OfflineCheckIn | undefined> {
  const key = newIdempotencyKey();
  change((checks) => [...checks, { ...scan, key, scannedAt: new Date().toISOString() }]);
  await sendOfflineCheckIns();
  return useOfflineCheckIns.getState().checks.find((check) => check.key === key);
}

/** Called once when the app starts: from then on what is kept goes as soon as there is network. */
export function watchOfflineCheckIns(): void {
  useNetwork.subscribe((now, before) => {
    if (now.isOnline && !before.isOnline) void sendOfflineCheckIns();
  });
}
