import { View } from '@tarojs/components';
import { type BallotChoicesProps, stances } from './ballot-content';
import { accessible } from '../../../platform/a11y/accessible';
import type { IconName } from '../../../ui/icon-names';
import { FieldFrame } from '../../../ui/field-frame';
import { Icon } from '../../../ui/icon';
import { Pressable } from '../../../ui/pressable';
import './big-choice.scss';

const answers: readonly { choice: keyof typeof stances; icon: IconName; note?: string }[] = [
  { choice: 'for', icon: 'ok' },
  { choice: 'against', icon: 'close' },
  { choice: 'abstain', icon: 'minus', note: '计入参与人数，不计入赞成' },
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

interface BigChoiceProps {
  icon: IconName;
  word: string;
  note?: string;
  isOn: boolean;
  onTap: () => void;
}

/** One of the few answers a vote has: a sign and a word, and the word 已选 where it is chosen. */
function BigChoice({ icon, word, note, isOn, onTap }: BigChoiceProps) {
  return (
    <Pressable
      role="radio"
      checked={isOn}
      className={`big-choice y-tone--plum ${isOn ? 'big-choice--on' : ''}`}
      onTap={onTap}
    >
      <View className="big-choice__sign">
        <Icon name={icon} />
      </View>
      <View className="y-grow">
        <View className="t-title">{word}</View>
        {note && <View className="t-caption">{note}</View>}
      </View>
      {isOn && <View className="big-choice__chosen">已选</View>}
    </Pressable>
  );
}
