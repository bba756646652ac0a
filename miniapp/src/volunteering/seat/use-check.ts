import { useRef, useState } from 'react';
import { removeOfflineCheckIn, storeOfflineCheckIn, type Scan } from '../../platform/storage/offline-check-ins';
import { scanCode } from '../../platform/codes/scan';
import { shiftCode } from '../../platform/codes/scanned-page';
import { getLocation } from '../../platform/device/location';
import { showToast } from '../../ui/toast';

const done = { in: '签到成功', out: '签退成功，您辛苦了' } as const;

/** Checking in or out by a scanned or typed code; where the phone is goes along only if the volunteer says so, each time anew. */
export function useCheck({ what, shiftId, seatId }: Pick<Scan, 'what' | 'shiftId' | 'seatId'>) {
  const [isBusy, setBusy] = useState(false);
  // A scan under way counts as kept already, and the page is drawn anew before any state of this part: it still goes by what the scan is for.
  const taking = useRef<Scan['what']>();
  const [refusal, setRefusal] = useState<string>();
  const [tellsWhere, setTellsWhere] = useState(false);

  /** True unless it was refused. */
  const take = async (code: string): Promise<boolean> => {
    setBusy(true);
    taking.current = what;
    setRefusal(undefined);
    // Where someone is helps, and is never needed.
    const spot = tellsWhere ? await getLocation().catch(() => undefined) : undefined;
    const left = await storeOfflineCheckIn({ what, shiftId, code, ...(seatId && { seatId }), ...(spot && { spot }) });
    setBusy(false);
    taking.current = undefined;
    setRefusal(left?.refusedBecause);
    if (left?.refusedBecause) removeOfflineCheckIn(left.key);
    else showToast(`${left ? '没有网络，已先保存在手机上' : done[what]}${tellsWhere && !spot ? '，没有附上位置' : ''}`);
    return !left?.refusedBecause;
  };

  const scan = async () => {
    setRefusal(undefined);
    const scanned = await scanCode((text) => (shiftCode(text) ? text : undefined));
    const found = scanned.kind === 'code' ? shiftCode(scanned.code) : undefined;
    if (found?.shiftId === shiftId) await take(found.code);
    else if (found) setRefusal('这是其他班次的签到码，请核对是否走错了地点');
    else if (scanned.kind === 'failed') setRefusal(scanned.error.message);
    else if (scanned.kind === 'unknown') setRefusal('没有识别出签到码，请再扫一次，或输入6位数字');
  };

  return {
    what: taking.current ?? what,
    isTaking: taking.current !== undefined,
    take,
    scan,
    isBusy,
    refusal,
    forgetRefusal: () => setRefusal(undefined),
    tellsWhere,
    setTellsWhere,
  };
}

export type CheckInHand = ReturnType<typeof useCheck>;
