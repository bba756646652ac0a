import { View } from '@tarojs/components';
import { accessible } from '../../platform/a11y/accessible';
import { FieldFrame } from '../../ui/field-frame';
import { Pressable } from '../../ui/pressable';
import './weekday-choice.scss';

interface WeekdayChoiceProps {
  /** 1 Monday … 7 Sunday. */
  value: readonly number[];
  onChange: (value: readonly number[]) => void;
  error: string | undefined;
}

const names = ['一', '二', '三', '四', '五', '六', '日'];

export function WeekdayChoice({ value, onChange, error }: WeekdayChoiceProps) {
  const toggle = (weekday: number) =>
    onChange(value.includes(weekday) ? value.filter((one) => one !== weekday) : [...value, weekday].sort());
  return (
    <FieldFrame label="星期几" hint="可多选" error={error}>
      <View className="weekdays" {...accessible({ role: 'group', label: '星期几' })}>
        {names.map((name, index) => {
          const isOn = value.includes(index + 1);
          return (
            <Pressable
              key={name}
              role="checkbox"
              label={`周${name}`}
              checked={isOn}
              className={`weekdays__day ${isOn ? 'weekdays__day--on' : ''}`}
              onTap={() => toggle(index + 1)}
            >{`周${name}`}</Pressable>
          );
        })}
      </View>
    </FieldFrame>
  );
}
