import { useState } from 'react';
import { View } from '@tarojs/components';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { openPage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { IconText } from '../../ui/icon-text';
import { ReasonSheet } from '../../ui/reason-sheet';
import { formatFromTo } from '../../ui/format-date';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import type { ActivityData, ShiftData } from '../activity-data';
import { ChangeShiftSheet } from './change-shift-sheet';
import { isAhead } from './next-shift';
import { formatRecipients } from './format-recipients';

interface ShiftSheetProps {
  shift: ShiftData;
  activity: ActivityData;
  onClose: () => void;
  onDone: () => void;
}

const reasons = ['天气不好', '场地临时无法使用', '报名人数不足', '物资没有到位'];

/** One shift: to its roster, to another time, or called off. */
export function ShiftSheet({ shift, activity: { state, can }, onClose, onDone }: ShiftSheetProps) {
  const { id, startsAt, endsAt, capacity, left, waiting, postName } = shift;
  const [way, setWay] = useState<'change' | 'cancel'>();
  const cancel = useAct(activityEndpoints.cancelShift);
  const told = formatRecipients([shift]);
  const canChange = can.change && isAhead(shift);
  const callOff = async (reason: string) => {
    if (!(await cancel.run({ id, reason }))) return;
    showToast(told ? `班次已取消，并通知${told}` : '班次已取消');
    onDone();
  };
  const back = () => setWay(undefined);
  if (way === 'change') return <ChangeShiftSheet shift={shift} onClose={back} onDone={onDone} />;
  if (way === 'cancel') {
    return (
      <ReasonSheet
        isOpen
        isDangerous
        tone="jade"
        title="取消这个班次"
        reasons={reasons}
        yes={told ? `取消并通知${told}` : '取消这个班次'}
        max={limits.reasonLength}
        hint={told ? `${told}会收到通知和取消原因` : '还没有人报名'}
        isBusy={cancel.isBusy}
        error={cancel.error?.message}
        onYes={(reason) => void callOff(reason)}
        onClose={back}
      />
    );
  }
  return (
    <Sheet isOpen title={formatFromTo(startsAt, endsAt)} onClose={onClose}>
      <View className="y-stack y-stack--tight">
        <IconText icon="hand">{postName}</IconText>
        <IconText icon="people">{`招募${capacity}人，已报名${capacity - left}人，候补${waiting}人`}</IconText>
      </View>
      {(state === 'published' || state === 'cancelled') && (
        <Button
          tone="jade"
          icon="list"
          onTap={() => {
            onClose();
            void openPage('volunteering-desk/shift/index', { id });
          }}
        >
          签到、名单和确认时长
        </Button>
      )}
      {canChange && (
        <Button kind="secondary" icon="edit" onTap={() => setWay('change')}>
          修改时间或人数
        </Button>
      )}
      {canChange && (
        <Button kind="danger" icon="close" onTap={() => setWay('cancel')}>
          取消这个班次
        </Button>
      )}
    </Sheet>
  );
}
