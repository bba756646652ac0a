import { useState } from 'react';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { wheelsAt } from '../../ui/format-date';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import { Field } from '../../ui/field';
import type { ShiftData } from '../activity-data';
import { DayFields } from './day-fields';
import { momentsOf } from './shift-times';
import { formatRecipients } from './format-recipients';

interface CapacityFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

export function CapacityField({ value, onChange, error }: CapacityFieldProps) {
  return (
    <Field
      label="招募人数"
      kind="number"
      hint="名额报满后，居民可以排队候补"
      value={value}
      onInput={onChange}
      error={error}
    />
  );
}

interface ChangeShiftSheetProps {
  shift: ShiftData;
  onClose: () => void;
  onDone: () => void;
}

/** Another time or another number of seats; a seat that is taken is never taken back here. */
export function ChangeShiftSheet({ shift, onClose, onDone }: ChangeShiftSheetProps) {
  const begin = wheelsAt(shift.startsAt);
  const finish = wheelsAt(shift.endsAt);
  const [times, setTimes] = useState({ day: begin.day, start: begin.time, end: finish.time });
  const [capacity, setCapacity] = useState(String(shift.capacity));
  const change = useAct(activityEndpoints.changeShift);
  const told = formatRecipients([shift]);
  const isMoved = times.day !== begin.day || times.start !== begin.time || times.end !== finish.time;
  const [doubleBooked, setDoubleBooked] = useState<readonly { nickname: string; other: string }[]>([]);
  const keep = async () => {
    const done = await change.run({ id: shift.id, ...momentsOf(times), capacity: Number(capacity) });
    if (!done) return;
    showToast('班次已修改');
    if (done.doubleBooked.length > 0) setDoubleBooked(done.doubleBooked);
    else onDone();
  };
  if (doubleBooked.length > 0) return <DoubleBooked people={doubleBooked} onClose={onDone} />;
  return (
    <Sheet
      isOpen
      title="修改时间或人数"
      onClose={onClose}
      footer={
        <Button tone="jade" isBusy={change.isBusy} onTap={() => void keep()}>
          保存修改
        </Button>
      }
    >
      <DayFields times={times} onChange={setTimes} errors={change.fields} />
      <CapacityField value={capacity} onChange={setCapacity} error={change.fields.capacity} />
      {told && isMoved && (
        <Notice
          icon="bell"
          tone="amber"
        >{`${told}会收到通知。时间变更后，班次开始前都可以取消报名，不留记录。`}</Notice>
      )}
      <ActError error={change.error} />
    </Sheet>
  );
}

interface DoubleBookedProps {
  people: readonly { nickname: string; other: string }[];
  onClose: () => void;
}

/** The shift is moved already; these have another one at the new time, and were told. */
function DoubleBooked({ people, onClose }: DoubleBookedProps) {
  return (
    <Sheet
      isOpen
      title="有人同一时间报了两个班次"
      onClose={onClose}
      footer={
        <Button tone="jade" onTap={onClose}>
          知道了
        </Button>
      }
    >
      <Notice icon="alert" tone="amber">
        时间已经改好。下面几位在新的时间还报了另一个班次，已经请他们取消其中一个。同一段时间只能记一次服务时长。
      </Notice>
      {people.map(({ nickname, other }) => (
        <IconText key={`${nickname}${other}`} icon="people" note={`还报了${other}`}>
          {nickname}
        </IconText>
      ))}
    </Sheet>
  );
}
