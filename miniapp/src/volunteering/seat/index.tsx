import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useOfflineCheckIns } from '../../platform/storage/offline-check-ins';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { CheckWithoutSeat } from './check-without-seat';
import { SeatPage } from './seat-page';

/** My seat, by its own id or by the shift whose code I scanned; fresh once a kept scan has been sent. */
function useSeat(id: string | undefined, shiftId: string | undefined) {
  const { me } = useSession();
  const byId = useLoad(seatEndpoints.getSeat, me && id ? { id } : null);
  const byShift = useLoad(seatEndpoints.getMySeatInShift, me && !id && shiftId ? { shiftId } : null);
  const seat = id ? byId : byShift;
  const kept = useOfflineCheckIns(({ items }) => items.length);
  useEffect(() => {
    if (seat.data) void seat.reload();
  }, [kept]);
  return seat;
}

/** My place in a shift: opened from a list, or by the code of the shift (`shiftId`, `code`). */
export default function MySeat() {
  const { id, shiftId, code } = useRouter().params;
  const { me } = useSession();
  const load = useSeat(id, shiftId);
  const { data: seat, state, error, updatedAt, reload } = load;
  if (seat)
    return (
      <SeatPage seat={seat} offlineSince={state === 'offline' ? updatedAt : undefined} code={code} reload={reload} />
    );
  if (me && shiftId && error?.code === 'network.offline') return <CheckWithoutSeat shiftId={shiftId} code={code} />;
  return (
    <Page title="我的报名">
      {!me && <SignInFirst title="登录后查看我的报名">签到、取消报名、查看时长都在这里。</SignInFirst>}
      {code && error?.code === 'seat.not_found' ? (
        <Empty
          title="您没有报名这个班次"
          action={
            <Button tone="jade" onTap={() => void openPage('volunteering/find/index')}>
              看看还有哪些班次
            </Button>
          }
        >
          如想现场参加，可以问问负责人是否还有名额。
        </Empty>
      ) : (
        me && <Loaded load={load} />
      )}
    </Page>
  );
}
