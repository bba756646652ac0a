import type { FieldErrors } from '../../form-parts/form-step';
import type { ActivityDraft } from './activity-draft';

export interface StepProps {
  draft: ActivityDraft;
  set: <Name extends keyof ActivityDraft>(field: Name, value: ActivityDraft[Name]) => void;
  errors: FieldErrors;
}
