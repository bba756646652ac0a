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

const reasons = ['天气不好', '场地临时用不了', '报名的人太少', '物资没有到'];

/** One shift: to its roster, to another time, or called off. */
export function ShiftSheet({ shift, activity: { state, can }, onClose, onDone }: ShiftSheetProps) {
  const { id, startsAt, endsAt, capacity, left, waiting, postName } = shift;
  const [way, setWay] = useState<'change' | 'cancel'>();
  const cancel = useAct(activityEndpoints.cancelShift);
  const told = formatRecipients([shift]);
  const canChange = can.change && isAhead(shift);
  const callOff = async (reason: string) => {
    if (!(await cancel.run({ id, reason }))) return;
    showToast(told ? `这一班取消了，已告诉${told}` : '这一班取消了');
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
        title="取消这一班"
        reasons={reasons}
        yes={told ? `取消并告诉${told}` : '取消这一班'}
        max={limits.reasonLength}
        hint={told ? `${told}会收到消息，看到这个原因` : '还没有人报名'}
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
        <IconText icon="people">{`要${capacity}人，报了${capacity - left}人，候补${waiting}人`}</IconText>
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
          签到、名单和记时长
        </Button>
      )}
      {canChange && (
        <Button kind="secondary" icon="edit" onTap={() => setWay('change')}>
          改时间或人数
        </Button>
      )}
      {canChange && (
        <Button kind="danger" icon="close" onTap={() => setWay('cancel')}>
          取消这一班
        </Button>
      )}
    </Sheet>
  );
}
