import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { FieldFrame } from './field-frame';
import { Icon } from './icon';
import { Pressable } from './pressable';
import './stepper.scss';

interface StepperProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  unit?: string;
  hint?: string;
  error?: string;
}

/** A small number, one tap at a time. */
export function Stepper({ label, value, onChange, min = 0, max = 99, step = 1, unit = '', hint, error }: StepperProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      <View className="y-stepper" {...accessible({ role: 'group', label })}>
        <Pressable
          className="y-stepper__button"
          label={`${label}减少`}
          disabled={value - step < min}
          onTap={() => onChange(value - step)}
        >
          <Icon name="minus" />
        </Pressable>
        <View className="y-stepper__value" {...accessible({ role: 'status' })}>
          {value}
          {unit && ` ${unit}`}
        </View>
        <Pressable
          className="y-stepper__button"
          label={`${label}增加`}
          disabled={value + step > max}
          onTap={() => onChange(value + step)}
        >
          <Icon name="plus" />
        </Pressable>
      </View>
    </FieldFrame>
  );
}
