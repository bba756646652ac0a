import type { FieldErrors } from '../../parts/forms/form-step';
import type { WishDraft } from './wish-draft';

export interface StepProps {
  draft: WishDraft;
  set: <Name extends keyof WishDraft>(field: Name, value: WishDraft[Name]) => void;
  errors: FieldErrors;
}
