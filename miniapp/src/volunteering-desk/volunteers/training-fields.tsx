import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { DateTime } from '../../ui/date-time';
import { Field } from '../../ui/field';
import { formatDay, momentOf, wheelsAt } from '../../ui/format-date';
import { MinutesStepper } from '../minutes-stepper';

/** A training: its name, its day (2026-11-30) and how long it took. */
export interface Training {
  title: string;
  trainedOn: string;
  minutes: number;
}

export const newTraining = (): Training => ({ title: '', trainedOn: wheelsAt(Date.now()).day, minutes: 60 });

interface TrainingFieldsProps {
  training: Training;
  onChange: (training: Training) => void;
  errors: Partial<Record<string, string>>;
}

export function TrainingFields({ training, onChange, errors }: TrainingFieldsProps) {
  const { title, trainedOn, minutes } = training;
  return (
    <>
      <Field
        label="培训名称"
        hint="活动按培训名称核对报名条件，请每次填写一致"
        placeholder="比如：急救"
        max={limits.trainingLength}
        value={title}
        onInput={(typed) => onChange({ ...training, title: typed })}
        error={errors['title']}
      />
      <DateTime
        label="培训日期"
        kind="date"
        value={trainedOn}
        words={formatDay(momentOf(trainedOn))}
        until={wheelsAt(Date.now()).day}
        onChange={(day) => onChange({ ...training, trainedOn: day })}
        error={errors['trainedOn']}
      />
      <MinutesStepper
        label="培训时长"
        min={5}
        value={minutes}
        onChange={(length) => onChange({ ...training, minutes: length })}
        error={errors['minutes']}
      />
    </>
  );
}
