import type { FieldErrors } from '../../parts/forms/form-step';
import type { DeliveryDraft } from './delivery-draft';

export interface DeliveryStepProps {
  draft: DeliveryDraft;
  set: <Name extends keyof DeliveryDraft>(field: Name, value: DeliveryDraft[Name]) => void;
  errors: FieldErrors;
}
