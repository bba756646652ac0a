import { useState } from 'react';
import { View } from '@tarojs/components';
import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';
import type { BookingToServe } from '../directory-data';

interface BookingActionsProps {
  booking: BookingToServe;
  onChanged: () => void;
}

const reasons = ['这个时间有别的安排', '接待的人请假了', '材料不全，请先打电话'];

/** What there is to do for this person now: a yes or a no before, came or not on the day. */
export function BookingActions({ booking: { id, personName, can }, onChanged }: BookingActionsProps) {
  const [isDeclining, setDeclining] = useState(false);
  const confirm = useAct(bookingEndpoints.confirmBooking);
  const decline = useAct(bookingEndpoints.declineBooking);
  const came = useAct(bookingEndpoints.markCame);
  const noShow = useAct(bookingEndpoints.markNoShow);
  const undo = useAct(bookingEndpoints.undoMark);
  const after = (said: string) => (done: unknown) => {
    if (!done) return;
    setDeclining(false);
    showToast(said);
    onChanged();
  };
  const ways = [
    can.confirm && (
      <Button
        tone="jade"
        icon="ok"
        isBusy={confirm.isBusy}
        onTap={() => void confirm.run({ id }).then(after(`已确认，已通知${personName}`))}
      >
        确认
      </Button>
    ),
    can.markCame && (
      <Button
        tone="jade"
        icon="ok"
        isBusy={came.isBusy}
        onTap={() => void came.run({ id }).then(after(`已登记：${personName}已到`))}
      >
        已到
      </Button>
    ),
    can.markNoShow && (
      <Button
        kind="secondary"
        isBusy={noShow.isBusy}
        onTap={() => void noShow.run({ id }).then(after(`已登记：${personName}未到`))}
      >
        未到
      </Button>
    ),
    can.undo && (
      <Button kind="quiet" isBusy={undo.isBusy} onTap={() => void undo.run({ id }).then(after('已撤销'))}>
        点错了，撤销
      </Button>
    ),
    can.decline && (
      <Button kind="secondary" onTap={() => setDeclining(true)}>
        无法接待
      </Button>
    ),
  ].filter(Boolean);
  const error = [confirm, came, noShow, undo].find((act) => act.error)?.error;
  return (
    <>
      <ActError error={error} />
      {ways.length > 0 && (
        <View className="booking-row__ways">
          {ways.map((way, index) => (
            <View key={index} className="booking-row__way">
              {way}
            </View>
          ))}
        </View>
      )}
      <ReasonSheet
        isOpen={isDeclining}
        tone="jade"
        title={`通知${personName}无法接待`}
        hint={`${personName}会收到消息，看到这个原因`}
        reasons={reasons}
        yes="通知对方"
        max={limits.reasonLength}
        isBusy={decline.isBusy}
        error={decline.error?.message}
        onClose={() => setDeclining(false)}
        onYes={(reason) => void decline.run({ id, reason }).then(after(`已通知${personName}`))}
      />
    </>
  );
}
