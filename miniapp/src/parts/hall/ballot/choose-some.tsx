import { View } from '@tarojs/components';
import { type BallotChoicesProps, abstainWords } from './ballot-content';
import { accessible } from '../../../platform/a11y/accessible';
import { Check } from '../../../ui/check';
import { FieldFrame } from '../../../ui/field-frame';

/** Up to so many of a few; what would be too many cannot be ticked unnoticed, it is said. */
export function ChooseSome({
  question: { options, most },
  value,
  onChange,
  label = '您怎么投',
  error,
}: BallotChoicesProps) {
  const chosen = value && 'chosen' in value ? value.chosen : undefined;
  const count = chosen?.length ?? 0;
  const mark = (option: number, isOn: boolean) => {
    const others = (chosen ?? []).filter((one) => one !== option);
    const now = isOn ? [...others, option].sort((one, other) => one - other) : others;
    onChange(now.length > 0 ? { chosen: now } : undefined);
  };
  const tooMany = count > most ? `最多选${most}项，请取消${count - most}项` : undefined;
  return (
    <FieldFrame label={label} hint={`最多选${most}项，还可以选${Math.max(most - count, 0)}项`} error={tooMany ?? error}>
      <View className="y-stack" {...accessible({ role: 'group', label })}>
        {options.map((words, option) => (
          <Check
            key={option}
            tone="plum"
            label={words}
            isOn={chosen?.includes(option) ?? false}
            onChange={(isOn) => mark(option, isOn)}
          />
        ))}
        <Check
          tone="plum"
          label={abstainWords}
          isOn={chosen?.length === 0}
          onChange={(isOn) => onChange(isOn ? { chosen: [] } : undefined)}
        />
      </View>
    </FieldFrame>
  );
}
