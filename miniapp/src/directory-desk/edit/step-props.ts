import type { FieldErrors } from '../../parts/forms/form-step';
import type { ServiceDraft } from './service-draft';

/** What each step is given. */
export interface StepProps {
  draft: ServiceDraft;
  set: <Name extends keyof ServiceDraft>(field: Name, value: ServiceDraft[Name]) => void;
  /** What is wrong, by field. */
  errors: FieldErrors;
}

/** The first thing wrong with a field of several parts: `phones.0`, `phones.1`. */
export const firstOf = (errors: FieldErrors, field: string): string | undefined =>
  errors[field] ?? Object.entries(errors).find(([name]) => name.startsWith(`${field}.`))?.[1];
