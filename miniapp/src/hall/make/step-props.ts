import type { FieldErrors } from '../../parts/forms/form-step';
import type { IdeaDraft } from './idea-draft';

export interface StepProps {
  draft: IdeaDraft;
  set: <Name extends keyof IdeaDraft>(field: Name, value: IdeaDraft[Name]) => void;
  errors: FieldErrors;
}
