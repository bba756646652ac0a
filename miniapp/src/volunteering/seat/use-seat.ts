import { useEffect } from 'react';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { useOfflineCheckIns } from '../../platform/storage/offline-check-ins';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';

/** My seat, by its own id or by the shift whose code I scanned; fresh once a kept scan has been sent. */
export function useSeat(id: string | undefined, shiftId: string | undefined) {
  const { me } = useSession();
  const byId = useLoad(seatEndpoints.getSeat, me && id ? { id } : null);
  const byShift = useLoad(seatEndpoints.getMySeatInShift, me && !id && shiftId ? { shiftId } : null);
  const seat = id ? byId : byShift;
  const kept = useOfflineCheckIns(({ checks }) => checks.length);
  useEffect(() => {
    if (seat.data) void seat.reload();
  }, [kept]);
  return seat;
}
