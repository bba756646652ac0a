import { type BallotChoicesProps, type Marked, abstainWords } from './ballot-content';
import { ChooseSome } from './choose-some';
import { ShareOut } from './share-out';
import { Stance } from './stance';
import { Choice } from '../../../ui/choice';

const kinds = { for_against: Stance, choose_one: OneAnswer, choose_some: ChooseSome, share_out: ShareOut } as const;

/** What can be marked on a ballot of any kind. */
export function BallotChoices(props: BallotChoicesProps) {
  const Kind = kinds[props.question.kind];
  return <Kind {...props} />;
}

const abstains = 'none';

const contentOf = (mark: string): Marked => ({ chosen: mark === abstains ? [] : [Number(mark)] });

/** One of a few, or none. */
function OneAnswer({ question: { options }, value, onChange, label = '您怎么投', error }: BallotChoicesProps) {
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
