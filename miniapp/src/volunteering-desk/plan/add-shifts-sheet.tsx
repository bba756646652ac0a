import { useState } from 'react';
import { dayMs } from '@yuanli/shared/china-time';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { wheelsAt } from '../../ui/format-date';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import { CapacityField } from './change-shift-sheet';
import { DayFields } from './day-fields';
import { daysOnWeekdays, firstDayAhead, momentsOf } from './shift-times';
import { WeeklyFields } from './weekly-fields';

interface AddShiftsSheetProps {
  postId: string;
  postName: string;
  onClose: () => void;
  onDone: () => void;
}

const ways = [
  { value: 'once', label: '只排一次' },
  { value: 'weekly', label: '每周重复' },
] as const;
const weekMs = 7 * dayMs;

/** One shift, or the same one each week; each can be changed by itself later. */
export function AddShiftsSheet({ postId, postName, onClose, onDone }: AddShiftsSheetProps) {
  const today = wheelsAt(Date.now()).day;
  const [repeats, setRepeats] = useState<'once' | 'weekly'>('once');
  const [times, setTimes] = useState({ day: wheelsAt(Date.now() + dayMs).day, start: '09:00', end: '11:00' });
  const [weekdays, setWeekdays] = useState<readonly number[]>([]);
  const [untilDay, setUntilDay] = useState(wheelsAt(Date.now() + 4 * weekMs).day);
  const [capacity, setCapacity] = useState('10');
  const add = useAct(activityEndpoints.addShifts);

  const count = repeats === 'once' ? 1 : daysOnWeekdays(firstDayAhead(times), untilDay, weekdays);
  const { day, start, end } = times;
  const schedule =
    repeats === 'once'
      ? { repeats, ...momentsOf(times) }
      : { repeats, weekdays: [...weekdays], fromDay: day, untilDay, startTime: start, endTime: end };
  const keep = async () => {
    if (!(await add.run({ postId, schedule, capacity: Number(capacity) }))) return;
    showToast(count > 1 ? `已排好${count}个班次` : '班次已排好');
    onDone();
  };
  const tooMany =
    count > limits.shiftsAtOnce
      ? `一次最多排${limits.shiftsAtOnce}个班次，现在有${count}个，请缩短日期范围`
      : undefined;
  const none = count === 0 ? (weekdays.length === 0 ? '请选择星期几' : '所选日期范围内没有这一天') : undefined;
  return (
    <Sheet
      isOpen
      title={`为“${postName}”排班次`}
      onClose={onClose}
      footer={
        <Button tone="jade" isBusy={add.isBusy} blockedBecause={none ?? tooMany} onTap={() => void keep()}>
          {count > 1 ? `排这${count}个班次` : '排这个班次'}
        </Button>
      }
    >
      <Choice label="重复方式" isCompact tone="jade" options={ways} value={repeats} onChange={setRepeats} />
      {repeats === 'once' ? (
        <DayFields times={times} onChange={setTimes} errors={add.fields} />
      ) : (
        <WeeklyFields
          times={times}
          untilDay={untilDay}
          weekdays={weekdays}
          today={today}
          errors={add.fields}
          onTimes={setTimes}
          onUntil={setUntilDay}
          onWeekdays={setWeekdays}
        />
      )}
      <CapacityField value={capacity} onChange={setCapacity} error={add.fields.capacity} />
      <ActError error={add.error} />
    </Sheet>
  );
}
