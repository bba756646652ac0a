import { useState } from 'react';
import { dropCheck, keepCheck, type Scan } from '../../platform/kept-checks';
import { scanCode } from '../../platform/scan';
import { shiftCode } from '../../platform/scanned-page';
import { whereIAm } from '../../platform/where-i-am';
import { showToast } from '../../ui/toast';

const done = { in: '签到好了', out: '签退好了，辛苦您' } as const;

/** Checking in or out by a scanned or typed code; where the phone is goes along only if the volunteer says so, each time anew. */
export function useCheck({ what, shiftId, seatId }: Pick<Scan, 'what' | 'shiftId' | 'seatId'>) {
  // A scan under way counts as kept already; its page still goes by what it was for.
  const [taking, setTaking] = useState<Scan['what']>();
  const [refusal, setRefusal] = useState<string>();
  const [tellsWhere, setTellsWhere] = useState(false);

  /** True unless it was refused. */
  const take = async (code: string): Promise<boolean> => {
    setTaking(what);
    setRefusal(undefined);
    const spot = tellsWhere ? await whereIAm() : undefined;
    const left = await keepCheck({ what, shiftId, code, ...(seatId && { seatId }), ...(spot && { spot }) });
    setTaking(undefined);
    setRefusal(left?.refusedBecause);
    if (left?.refusedBecause) dropCheck(left.key);
    else showToast(left ? '没有网络，先记在手机上了' : done[what]);
    return !left?.refusedBecause;
  };

  const scan = async () => {
    setRefusal(undefined);
    const scanned = await scanCode((text) => (shiftCode(text) ? text : undefined));
    const found = scanned.kind === 'code' ? shiftCode(scanned.code) : undefined;
    if (found?.shiftId === shiftId) await take(found.code);
    else if (found) setRefusal('这是别的班次的签到码，请看看是不是走错了地方');
    else if (scanned.kind === 'unknown') setRefusal('没有认出签到码，请再扫一次，或者输入6位数字');
  };

  return { what: taking ?? what, take, scan, isBusy: taking !== undefined, refusal, forgetRefusal: () => setRefusal(undefined), tellsWhere, setTellsWhere };
}

export type CheckInHand = ReturnType<typeof useCheck>;
