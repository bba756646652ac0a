import type { FieldErrors } from '../../parts/forms/form-step';
import type { ActivityDraft } from './activity-draft';

export interface StepProps {
  draft: ActivityDraft;
  set: <Name extends keyof ActivityDraft>(field: Name, value: ActivityDraft[Name]) => void;
  errors: FieldErrors;
}
