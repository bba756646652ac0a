import { View } from '@tarojs/components';
import type { Question } from '@yuanli/shared/hall/ballot-kinds';
import { BallotChoices } from '../../parts/hall/ballot/ballot-choices';
import type { Marked } from '../../parts/hall/ballot/ballot-content';
import { Check } from '../../ui/check';

interface PaperMarksProps {
  question: Question;
  value: Marked | undefined;
  onChange: (content: Marked | undefined) => void;
  error: string | undefined;
}

/** What the paper says; one that cannot be read, or says two things, takes part and supports nothing. */
export function PaperMarks({ question, value, onChange, error }: PaperMarksProps) {
  const isInvalid = value !== undefined && 'invalid' in value;
  return (
    <View className="y-stack">
      <BallotChoices question={question} value={value} onChange={onChange} label="纸上怎么写的" error={error} />
      <Check
        tone="plum"
        label="无效票"
        note="看不清写的什么，或者选多了"
        isOn={isInvalid}
        onChange={(isOn) => onChange(isOn ? { invalid: true } : undefined)}
      />
    </View>
  );
}
