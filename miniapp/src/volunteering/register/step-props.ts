import type { FieldErrors } from '../../form-parts/form-step';
import type { RegisterDraft } from './register-draft';

export interface StepProps {
  draft: RegisterDraft;
  set: <Name extends keyof RegisterDraft>(field: Name, value: RegisterDraft[Name]) => void;
  errors: FieldErrors;
}
