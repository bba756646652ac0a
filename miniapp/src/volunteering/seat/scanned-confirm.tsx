import { useState } from 'react';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { formatWhen } from '../format-when';
import type { SeatData } from '../volunteering-data';
import type { CheckInHand } from './use-check';

interface ScannedConfirmProps {
  seat: SeatData;
  check: CheckInHand;
  /** From the code that was scanned elsewhere and led here. */
  code: string;
}

/** A code scanned on another page says where, not what for: that is asked once. */
export function ScannedConfirm({ seat: { shift }, check, code }: ScannedConfirmProps) {
  const [isOpen, setOpen] = useState(true);
  const [what] = useState(check.what);
  const word = what === 'in' ? '签到' : '签退';
  const goOn = async () => {
    if (await check.take(code)) setOpen(false);
  };
  return (
    <Confirm
      isOpen={isOpen}
      title={`要在这个班次${word}吗？`}
      yes={word}
      no={`暂不${word}`}
      tone="jade"
      isBusy={check.isBusy}
      onYes={() => void goOn()}
      onNo={() => setOpen(false)}
    >
      {`${shift.title} · ${shift.postName}，${formatWhen(shift.startsAt, shift.endsAt)}`}
      {check.refusal && (
        <Notice icon="alert" tone="danger">
          {check.refusal}
        </Notice>
      )}
    </Confirm>
  );
}
