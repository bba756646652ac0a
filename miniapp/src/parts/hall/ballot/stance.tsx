import { View } from '@tarojs/components';
import { accessible } from '../../../platform/a11y/accessible';
import type { IconName } from '../../../ui/icon-names';
import { FieldFrame } from '../../../ui/field-frame';
import type { BallotChoicesProps } from './ballot-choices-props';
import { BigChoice } from './big-choice';
import { stances } from './format-content';

const answers: readonly { choice: keyof typeof stances; icon: IconName; note?: string }[] = [
  { choice: 'for', icon: 'ok' },
  { choice: 'against', icon: 'close' },
  { choice: 'abstain', icon: 'minus', note: '算参加了，不算赞成' },
];

/** For, against or neither: nothing else is as large. */
export function Stance({ value, onChange, label = '您怎么投', error }: BallotChoicesProps) {
  return (
    <FieldFrame label={label} error={error}>
      <View className="y-stack" {...accessible({ role: 'radiogroup', label })}>
        {answers.map(({ choice, icon, note }) => (
          <BigChoice
            key={choice}
            icon={icon}
            word={stances[choice]}
            note={note}
            isOn={value !== undefined && 'choice' in value && value.choice === choice}
            onTap={() => onChange({ choice })}
          />
        ))}
      </View>
    </FieldFrame>
  );
}
