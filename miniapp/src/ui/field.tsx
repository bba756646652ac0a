import { useState, type ReactNode } from 'react';
import { Input, Textarea, View } from '@tarojs/components';
import { countSigns, countStored, tooRoomy, withoutHalf } from '@yuanli/shared/count-signs';
import { phoneWords, readPhone } from '@yuanli/shared/phone';
import { named, phoneKeys } from '../platform/a11y/accessible';
import { FieldFrame } from './field-frame';
import './field.scss';

interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: ReactNode;
  /** What is wrong and how to put it right; shown in words under the field. */
  error?: string;
  /** Greatest number of signs; shown as a counter. */
  max?: number;
  isOptional?: boolean;
  isLong?: boolean;
  /** `mobile` and `phone` (also a landline) are looked at when the field is left. */
  kind?: 'text' | 'number' | 'digit' | 'idcard' | 'nickname' | 'mobile' | 'phone';
  placeholder?: string;
  onBlur?: () => void;
  /** What is wrong with an answer; asked when the field is left, and never of an empty one. */
  check?: (value: string) => string | undefined;
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
  check,
}: FieldProps) {
  const [isFocused, setFocused] = useState(false);
  /** The answer with which the field was left: what is wrong with it is said until it changes. */
  const [left, setLeft] = useState<string>();
  const signs = countSigns(value);
  // Phones count code units and cut without a word: there is room for more than what is wanted, and the counter says when it is too much.
  const room = (max ?? (isLong ? 2000 : 140)) * 2 + 100;
  const tooMany = max === undefined ? undefined : explainTooMany(label, value, { max, room });
  const wrong = left === value && value.trim() ? (checkPhone(kind, value) ?? check?.(value)) : undefined;
  const shown = error ?? tooMany ?? wrong;
  const shared = {
    value,
    placeholder,
    placeholderClass: 'y-field__placeholder',
    maxlength: room,
    onInput: (event: { detail: { value: string } }) => onInput(withoutHalf(event.detail.value)),
    onFocus: () => setFocused(true),
    onBlur: (event: { detail: { value: string } }) => {
      setFocused(false);
      // A name chosen from WeChat's own suggestion comes with no input event.
      if (kind === 'nickname' && event.detail.value !== value) onInput(event.detail.value);
      setLeft(event.detail.value);
      onBlur?.();
    },
    ...named(label, Boolean(shown)),
  };
  const classes = [
    'y-field__box',
    isLong && 'y-field__box--long',
    isFocused && 'y-field__box--focused',
    shown && 'y-field__box--wrong',
  ];
  return (
    <FieldFrame
      label={label}
      hint={hint}
      error={shown}
      isOptional={isOptional}
      count={max === undefined ? undefined : `${signs} / ${max} 字`}
    >
      <View className={classes.filter(Boolean).join(' ')}>
        {isLong ? (
          <Textarea className="y-field__input" autoHeight {...shared} />
        ) : (
          <Input
            className="y-field__input"
            type={kind === 'mobile' || kind === 'phone' ? phoneKeys : kind}
            {...shared}
          />
        )}
      </View>
    </FieldFrame>
  );
}

function explainTooMany(
  label: string,
  value: string,
  { max, room }: { max: number; room: number },
): string | undefined {
  const over = countSigns(value) - max;
  // Where the room is filled to the brim, the end of what was pasted did not come in.
  if (value.length >= room - 1) return `内容太长，后面的没有放进来。最多${max}个字，请删短一些`;
  if (over > 0) return `多了${over}个字，请删短一些`;
  return countStored(value) > max ? `${label}${tooRoomy}` : undefined;
}

function checkPhone(kind: FieldProps['kind'], value: string): string | undefined {
  if (kind === 'mobile') return readPhone(value)?.isMobile ? undefined : phoneWords.mobile;
  if (kind === 'phone') return readPhone(value) ? undefined : phoneWords.contact;
  return undefined;
}
