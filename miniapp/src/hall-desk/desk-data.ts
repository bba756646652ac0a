import type { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import type { AnswerOf } from '../platform/net/endpoint-types';
import type { MotionData } from '../parts/hall/hall-data';
import type { FieldErrors } from '../parts/forms/form-step';
import type { VoteData } from '../parts/hall/vote-data';
import type { VoteStep } from './vote/vote-draft';

export type EntryData = AnswerOf<typeof castingEndpoints.findEntries>['items'][number];
export type PaperData = AnswerOf<typeof castingEndpoints.findPapersToCheck>['items'][number];
export type ObjectionData = AnswerOf<typeof castingEndpoints.findObjections>['items'][number];

/** What every sheet of a motion is given. */
export interface MotionSheetProps {
  motion: MotionData;
  onClose: () => void;
  /** When it is recorded, with what is said of it. */
  onDone: (said: string) => void;
}

/** What the board of a vote, and what stands on it, is given. */
export interface VoteBoardProps {
  vote: VoteData;
  onChanged: () => void;
  /** To change the draft, at the step where something is wrong. */
  onChange: (step: VoteStep, problems: FieldErrors) => void;
}
