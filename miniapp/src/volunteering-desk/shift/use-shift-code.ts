import { useState } from 'react';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { useNetwork } from '../../platform/net/network';
import { useInterval } from '../../platform/use-interval';
import { useLoad } from '../../platform/net/use-load';
import type { ShiftData } from '../activity-data';
import { clockAhead, codeAt, codesLast, codePhase } from './code-at';

/** With less than this in hand new codes are asked for, again and again while there is no network. */
const lowMs = 5 * 60_000;
const retryMs = 15_000;
const tickMs = { early: 15_000, open: 1000, over: null } as const;

/** The code of this moment, whatever the phone's clock says; it goes on for ten minutes without network. */
export function useShiftCode(shift: ShiftData) {
  const { data, state, error, updatedAt, isRefreshing, reload } = useLoad(seatEndpoints.getShiftCodes, {
    shiftId: shift.id,
  });
  const { isOnline } = useNetwork();
  const [now, setNow] = useState(Date.now);
  // The last tick may lie before the answer, and so before the first code in it.
  const at = data && updatedAt !== undefined ? Math.max(now, updatedAt) + clockAhead(data.now, updatedAt) : now;
  const phase = data && codePhase(shift, at);
  const leftMs = data ? codesLast(data.codes, at) : 0;
  useInterval(phase ? tickMs[phase] : null, () => setNow(Date.now()));
  useInterval(phase === 'open' && leftMs < lowMs ? retryMs : null, () => void reload());
  return {
    phase,
    current: data && codeAt(data.codes, at),
    /** Until when what was fetched goes on without network, ms. */
    lastsUntil: at + leftMs,
    isOffline: state === 'offline' || !isOnline,
    isRefreshing,
    error,
    reload,
  };
}
