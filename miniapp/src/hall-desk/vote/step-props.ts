import type { FieldErrors } from '../../form-parts/form-step';
import type { VoteDraft } from './vote-draft';

export interface StepProps {
  draft: VoteDraft;
  set: (values: Partial<VoteDraft>) => void;
  errors: FieldErrors;
}
