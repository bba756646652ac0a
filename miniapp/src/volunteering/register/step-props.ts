import type { FieldErrors } from '../../parts/forms/form-step';
import type { RegisterDraft } from './register-draft';

export interface StepProps {
  draft: RegisterDraft;
  set: <Name extends keyof RegisterDraft>(field: Name, value: RegisterDraft[Name]) => void;
  errors: FieldErrors;
}
