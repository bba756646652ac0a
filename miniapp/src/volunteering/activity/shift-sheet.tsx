import { View } from '@tarojs/components';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { formatWhen } from '../format-when';
import { isFull } from '../state-tags';
import type { ActivityData, PostData, SeatData, ShiftData } from '../volunteering-data';

interface ShiftSheetProps {
  shift: ShiftData;
  post: PostData;
  activity: ActivityData;
  reload: () => Promise<void>;
  onClose: () => void;
  onSignedUp: (seat: SeatData) => void;
}

function untilWhenFree(hours: number): string {
  return hours === 0 ? '开始前可以随时取消' : `开始${hours}小时前可以随时取消，之后取消会留下记录`;
}

/** What I promise with this shift, and the tap that promises it. */
export function ShiftSheet({
  shift,
  post,
  activity: { bring, cutOffHours, can, cannotSignUpBecause },
  reload,
  onClose,
  onSignedUp,
}: ShiftSheetProps) {
  const signUp = useAct(seatEndpoints.signUp);
  const mayWait = isFull(shift) || signUp.error?.code === 'seat.full';
  // A shift of the same time is named.
  const refusal = signUp.fields.shiftId ?? signUp.error?.message;
  const goOn = async () => {
    const taken = await signUp.run({ shiftId: shift.id, mayWait });
    if (taken) onSignedUp(taken);
    void reload();
  };
  return (
    <Sheet
      isOpen
      title={mayWait ? '候补这个班次' : '报名这个班次'}
      onClose={onClose}
      footer={
        <View className="y-stack">
          {refusal && (
            <Notice icon="alert" tone="danger">
              {refusal}
            </Notice>
          )}
          <Button
            tone="jade"
            isBusy={signUp.isBusy}
            blockedBecause={can.signUp ? undefined : (cannotSignUpBecause ?? '这次活动现在不能报名')}
            onTap={() => void goOn()}
          >
            {mayWait ? '我要候补' : '我来报名'}
          </Button>
        </View>
      }
    >
      <View className="t-strong">{formatWhen(shift.startsAt, shift.endsAt)}</View>
      <View className="y-stack y-stack--tight">
        <IconText icon="hand" note={post.duty}>
          {post.name}
        </IconText>
        <IconText icon="pin">{shift.placeName}</IconText>
        {bring && <IconText icon="box">{`请带：${bring}`}</IconText>}
        {mayWait && (
          <IconText icon="people">{`前面有${shift.waiting}人候补，有名额时按先后顺序通知您，您再决定是否参加`}</IconText>
        )}
        <IconText icon="leave">{untilWhenFree(cutOffHours)}</IconText>
      </View>
    </Sheet>
  );
}
