import { Picker, View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { FieldFrame } from './field-frame';
import { Icon } from './icon';
import './date-time.scss';

interface DateTimeProps {
  label: string;
  kind: 'date' | 'time';
  /** `2026-11-30` or `15:00`; empty while nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  from?: string;
  until?: string;
  /** How the value reads, e.g. 11月30日（周一）; the value itself otherwise. */
  words?: string;
  hint?: string;
  error?: string;
  isOptional?: boolean;
}

/** A day or a time by the phone's own wheel. */
export function DateTime({ label, kind, value, onChange, from, until, words, hint, error, isOptional }: DateTimeProps) {
  // A long date may be broken after its year, and nowhere else.
  const shown = value ? (words ?? value).replace('年', '年 ') : kind === 'date' ? '选择日期' : '选择时间';
  return (
    <FieldFrame label={label} hint={hint} error={error} isOptional={isOptional}>
      <Picker mode={kind} value={value} start={from} end={until} onChange={({ detail }) => onChange(detail.value)}>
        <View
          className={`y-date-time ${error ? 'y-date-time--wrong' : ''}`}
          {...accessible({ role: 'button', label: `${label}，${shown}` })}
        >
          <View className={value ? '' : 't-second'}>{shown}</View>
          <Icon name={kind === 'date' ? 'calendar' : 'clock'} />
        </View>
      </Picker>
    </FieldFrame>
  );
}
