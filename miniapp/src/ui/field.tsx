import { useState, type ReactNode } from 'react';
import { Input, Textarea, View } from '@tarojs/components';
import { named } from '../platform/a11y/accessible';
import { FieldFrame } from './field-frame';
import './field.scss';

interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: ReactNode;
  /** What is wrong and how to put it right; shown in words under the field. */
  error?: string;
  /** Greatest number of characters; shown as a counter. */
  max?: number;
  isOptional?: boolean;
  isLong?: boolean;
  kind?: 'text' | 'number' | 'digit' | 'idcard' | 'nickname';
  placeholder?: string;
  onBlur?: () => void;
}

/** A label above, a hint, the answer, and under it what is wrong or how much room is left. */
export function Field({
  label,
  value,
  onInput,
  hint,
  error,
  max,
  isOptional,
  isLong = false,
  kind = 'text',
  placeholder,
  onBlur,
}: FieldProps) {
  const [isFocused, setFocused] = useState(false);
  const shared = {
    value,
    placeholder,
    placeholderClass: 'y-field__placeholder',
    maxlength: max ?? (isLong ? 2000 : 140),
    onInput: (event: { detail: { value: string } }) => onInput(event.detail.value),
    onFocus: () => setFocused(true),
    onBlur: (event: { detail: { value: string } }) => {
      setFocused(false);
      // A name chosen from WeChat's own suggestion comes with no input event.
      if (kind === 'nickname' && event.detail.value !== value) onInput(event.detail.value);
      onBlur?.();
    },
    ...named(label, Boolean(error)),
  };
  const classes = [
    'y-field__box',
    isLong && 'y-field__box--long',
    isFocused && 'y-field__box--focused',
    error && 'y-field__box--wrong',
  ];
  return (
    <FieldFrame
      label={label}
      hint={hint}
      error={error}
      isOptional={isOptional}
      count={max === undefined ? undefined : `${value.length} / ${max} 字`}
    >
      <View className={classes.filter(Boolean).join(' ')}>
        {isLong ? (
          <Textarea className="y-field__input" autoHeight {...shared} />
        ) : (
          <Input className="y-field__input" type={kind} {...shared} />
        )}
      </View>
    </FieldFrame>
  );
}
