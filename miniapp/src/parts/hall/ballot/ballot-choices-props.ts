import type { Content, Question } from '@yuanli/shared/hall/ballot-kinds';
import type { Marked } from './marked';

export interface BallotChoicesProps {
  question: Question;
  /** Undefined until something is marked; abstaining is marked too. */
  value: Content | undefined;
  onChange: (content: Marked | undefined) => void;
  /** Said above the choices; 您怎么投 otherwise. */
  label?: string;
  error?: string;
}
