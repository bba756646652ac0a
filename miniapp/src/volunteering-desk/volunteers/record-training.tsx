import { useState } from 'react';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { DateTime } from '../../ui/date-time';
import { Field } from '../../ui/field';
import { momentOf, formatDay, wheelsAt } from '../../ui/format-date';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import { MinutesStepper } from '../minutes-stepper';
import type { WriteDownProps } from './record-consent';

/** A training someone did; activities may ask for it by its name. */
export function RecordTraining({ personId, nickname, onClose, onDone }: WriteDownProps) {
  const today = wheelsAt(Date.now()).day;
  const [title, setTitle] = useState('');
  const [trainedOn, setTrainedOn] = useState(today);
  const [minutes, setMinutes] = useState(60);
  const record = useAct(volunteerEndpoints.recordTraining);
  const keep = async () => {
    if (!(await record.run({ personId, title, trainedOn, minutes }))) return;
    showToast(`已登记${nickname}的培训`);
    onDone();
  };
  return (
    <Sheet
      isOpen
      title="登记培训"
      onClose={onClose}
      footer={
        <Button tone="jade" isBusy={record.isBusy} onTap={() => void keep()}>
          确认登记
        </Button>
      }
    >
      <Field
        label="培训名称"
        hint="活动按培训名称核对报名条件，请每次填写一致"
        placeholder="比如：急救"
        max={limits.trainingLength}
        value={title}
        onInput={setTitle}
        error={record.fields.title}
      />
      <DateTime
        label="培训日期"
        kind="date"
        value={trainedOn}
        words={formatDay(momentOf(trainedOn))}
        until={today}
        onChange={setTrainedOn}
        error={record.fields.trainedOn}
      />
      <MinutesStepper label="培训时长" min={5} value={minutes} onChange={setMinutes} error={record.fields.minutes} />
      <ActError error={record.error} />
    </Sheet>
  );
}
