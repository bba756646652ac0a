import type { BallotChoicesProps } from './ballot-choices-props';
import { ChooseSome } from './choose-some';
import { OneAnswer } from './one-answer';
import { ShareOut } from './share-out';
import { Stance } from './stance';

const kinds = { for_against: Stance, choose_one: OneAnswer, choose_some: ChooseSome, share_out: ShareOut } as const;

/** What can be marked on a ballot of any kind. */
export function BallotChoices(props: BallotChoicesProps) {
  const Kind = kinds[props.question.kind];
  return <Kind {...props} />;
}
