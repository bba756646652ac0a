import { useState } from 'react';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { formatMinutes } from '../../ui/format-minutes';
import { showToast } from '../../ui/toast';
import type { RosterRow } from '../activity-data';
import { MinutesStepper } from '../minutes-stepper';

interface MinutesFormProps {
  person: RosterRow;
  onDone: () => void;
}

/** What check-in and check-out say is filled in; the coordinator was there and knows better. */
export function MinutesForm({ person: { seatId, nickname, suggestedMinutes }, onDone }: MinutesFormProps) {
  const [minutes, setMinutes] = useState(Math.max(suggestedMinutes ?? 0, 1));
  const [evaluation, setEvaluation] = useState('');
  const confirm = useAct(recordEndpoints.confirmMinutes);
  const keep = async () => {
    if (!(await confirm.run({ seatId, minutes, evaluation: evaluation.trim() || undefined }))) return;
    showToast(`已为${nickname}记录${formatMinutes(minutes)}`);
    onDone();
  };
  return (
    <>
      <MinutesStepper
        label="服务时长"
        min={1}
        value={minutes}
        onChange={setMinutes}
        error={confirm.fields.minutes}
        hint={suggestedMinutes === null ? undefined : `按签到、签退时间计算为${formatMinutes(suggestedMinutes)}`}
      />
      <Field
        label="评价"
        isOptional
        placeholder="比如：准时，耐心"
        max={limits.evaluationLength}
        value={evaluation}
        onInput={setEvaluation}
        error={confirm.fields.evaluation}
      />
      <ActError error={confirm.error} />
      <Button
        tone="jade"
        icon="ok"
        isBusy={confirm.isBusy}
        onTap={() => void keep()}
      >{`确认${formatMinutes(minutes)}`}</Button>
    </>
  );
}
