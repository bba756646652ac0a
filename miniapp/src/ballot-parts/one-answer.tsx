import type { Content, Question } from '@yuanli/shared/consultation/ballot-kinds';
import { Choice } from '../ui/choice';
import type { BallotChoicesProps } from './ballot-choices';
import { abstainWords, stances } from './say-content';

const stanceNames = ['for', 'against', 'abstain'] as const;
const abstains = 'none';

function marksOf({ kind, options }: Question): { value: string; label: string; content: Content }[] {
  if (kind === 'for_against') return stanceNames.map((choice) => ({ value: choice, label: stances[choice], content: { choice } }));
  const chosen = options.map((label, option) => ({ value: String(option), label, content: { chosen: [option] } }));
  return [...chosen, { value: abstains, label: abstainWords, content: { chosen: [] } }];
}

function markOf(content: Content | undefined): string | undefined {
  if (!content) return undefined;
  if ('choice' in content) return content.choice;
  return 'chosen' in content ? String(content.chosen[0] ?? abstains) : undefined;
}

/** For, against or neither; or one of a few. */
export function OneAnswer({ question, value, onChange, label = '您怎么投', error }: BallotChoicesProps) {
  const marks = marksOf(question);
  return (
    <Choice
      label={label} tone="plum" options={marks} value={markOf(value)} error={error}
      onChange={(chosen) => onChange(marks.find((mark) => mark.value === chosen)?.content)}
    />
  );
}
