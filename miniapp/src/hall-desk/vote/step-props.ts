import type { FieldErrors } from '../../parts/forms/form-step';
import type { VoteDraft } from './vote-draft';

export interface StepProps {
  draft: VoteDraft;
  set: (values: Partial<VoteDraft>) => void;
  errors: FieldErrors;
}
