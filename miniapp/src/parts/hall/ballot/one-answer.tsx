import { Choice } from '../../../ui/choice';
import type { BallotChoicesProps } from './ballot-choices-props';
import type { Marked } from './marked';
import { abstainWords } from './format-content';

const abstains = 'none';

const contentOf = (mark: string): Marked => ({ chosen: mark === abstains ? [] : [Number(mark)] });

/** One of a few, or none. */
export function OneAnswer({ question: { options }, value, onChange, label = '您怎么投', error }: BallotChoicesProps) {
  const marks = [
    ...options.map((words, option) => ({ value: String(option), label: words })),
    { value: abstains, label: abstainWords },
  ];
  const mark = value && 'chosen' in value ? String(value.chosen[0] ?? abstains) : undefined;
  return (
    <Choice
      label={label}
      tone="plum"
      options={marks}
      value={mark}
      error={error}
      onChange={(chosen) => onChange(contentOf(chosen))}
    />
  );
}
