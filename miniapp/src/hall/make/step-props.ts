import type { FieldErrors } from '../../form-parts/form-step';
import type { IdeaDraft } from './idea-draft';

export interface StepProps {
  draft: IdeaDraft;
  set: <Name extends keyof IdeaDraft>(field: Name, value: IdeaDraft[Name]) => void;
  errors: FieldErrors;
}
