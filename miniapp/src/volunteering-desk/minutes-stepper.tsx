import { useState } from 'react';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { Chips } from '../ui/chips';
import { Stepper } from '../ui/stepper';

interface MinutesStepperProps {
  label: string;
  value: number;
  onChange: (minutes: number) => void;
  min: number;
  hint?: string;
  error?: string;
}

const steps = [
  { value: '15', label: '每次15分钟' },
  { value: '5', label: '每次5分钟' },
] as const;

/** Minutes of service, in steps of a quarter of an hour or finer. */
export function MinutesStepper({ label, value, onChange, min, hint, error }: MinutesStepperProps) {
  const [step, setStep] = useState<'5' | '15'>('15');
  return (
    <>
      <Stepper
        label={label}
        unit="分钟"
        value={value}
        min={min}
        max={limits.shiftHours * 60}
        step={Number(step)}
        onChange={onChange}
        hint={hint}
        error={error}
      />
      <Chips label="每次增减" chips={steps} value={step} onChange={setStep} />
    </>
  );
}
