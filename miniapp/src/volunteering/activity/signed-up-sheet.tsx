import { View } from '@tarojs/components';
import { RemindButton } from '../../parts/account/remind-button';
import { replacePage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { IconText } from '../../ui/icon-text';
import { Sheet } from '../../ui/sheet';
import { formatWhen } from '../format-when';
import type { SeatData } from '../volunteering-data';

interface SignedUpSheetProps {
  seat: SeatData;
  onClose: () => void;
}

/** Right after signing up: what was agreed, and whether WeChat may tell of changes. */
export function SignedUpSheet({ seat: { id, shift, state, placeInLine, bring }, onClose }: SignedUpSheetProps) {
  const isWaiting = state === 'waiting';
  return (
    <Sheet
      isOpen
      title={isWaiting ? '已排入候补' : '报名成功，到时见'}
      onClose={onClose}
      footer={
        <View className="y-stack">
          <Button tone="jade" onTap={() => void replacePage('volunteering/seat/index', { id, shiftId: shift.id })}>
            查看我的报名
          </Button>
          <RemindButton about="volunteering_seat" />
        </View>
      }
    >
      <View className="t-strong">{formatWhen(shift.startsAt, shift.endsAt)}</View>
      <View className="y-stack y-stack--tight">
        <IconText icon="pin">{shift.placeName}</IconText>
        {isWaiting && (
          <IconText icon="people" note="有名额时会通知您，您再决定是否参加">{`您排在第${placeInLine ?? 1}位`}</IconText>
        )}
        {!isWaiting && bring && <IconText icon="box">{`请带：${bring}`}</IconText>}
        {!isWaiting && <IconText icon="scan">到场后，请扫描负责人手机上的签到码</IconText>}
      </View>
    </Sheet>
  );
}
