import type { Content, Question } from '@yuanli/shared/consultation/ballot-kinds';
import { ChooseSome } from './choose-some';
import { OneAnswer } from './one-answer';
import { ShareOut } from './share-out';

export interface BallotChoicesProps {
  question: Question;
  /** Undefined until something is marked; abstaining is marked too. */
  value: Content | undefined;
  onChange: (content: Content | undefined) => void;
  /** Said above the choices; 您怎么投 otherwise. */
  label?: string;
  error?: string;
}

/** What can be marked on a ballot of any kind. */
export function BallotChoices(props: BallotChoicesProps) {
  const { kind } = props.question;
  if (kind === 'choose_some') return <ChooseSome {...props} />;
  return kind === 'share_out' ? <ShareOut {...props} /> : <OneAnswer {...props} />;
}
