import type { FieldErrors } from '../../parts/forms/form-step';
import type { VoteData } from '../../parts/hall/vote-data';
import type { VoteStep } from './vote-draft';

/** What the board of a vote, and what stands on it, is given. */
export interface VoteBoardProps {
  vote: VoteData;
  onChanged: () => void;
  /** To change the draft, at the step where something is wrong. */
  onChange: (step: VoteStep, problems: FieldErrors) => void;
}
