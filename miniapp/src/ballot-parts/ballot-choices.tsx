import type { Content, Question } from '@yuanli/shared/consultation/ballot-kinds';
import { ChooseSome } from './choose-some';
import type { Marked } from './marked';
import { OneAnswer } from './one-answer';
import { ShareOut } from './share-out';
import { Stance } from './stance';

export interface BallotChoicesProps {
  question: Question;
  /** Undefined until something is marked; abstaining is marked too. */
  value: Content | undefined;
  onChange: (content: Marked | undefined) => void;
  /** Said above the choices; 您怎么投 otherwise. */
  label?: string;
  error?: string;
}

const kinds = { for_against: Stance, choose_one: OneAnswer, choose_some: ChooseSome, share_out: ShareOut } as const;

/** What can be marked on a ballot of any kind. */
export function BallotChoices(props: BallotChoicesProps) {
  const Kind = kinds[props.question.kind];
  return <Kind {...props} />;
}
