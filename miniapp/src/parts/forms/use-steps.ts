import { useEffect, useState } from 'react';
import type { AppError } from '../../platform/net/app-error';
import type { useDraft } from '../../platform/storage/use-draft';
import { photosBlocker, type FormPhotos } from './form-photos';
import { firstBlockedStep, stepWithError, type FieldErrors, type FormStep, type StepProps } from './form-step';
import { useRefusedFields } from './refused-fields';

interface StepsProps<Draft extends { step: string }> {
  steps: readonly FormStep<Draft['step']>[];
  draft: ReturnType<typeof useDraft<Draft>>;
  /** What sends the form, as useAct gives it. */
  act: { isBusy: boolean; error?: AppError; fields: FieldErrors; forgetError: () => void };
  /** What is missing or wrong in a step, by field. */
  blockers?: (step: Draft['step'], draft: Draft) => FieldErrors;
  photos?: FormPhotos;
  /** The step that follows, where it is not the next of the list. */
  stepAfter?: (step: Draft['step']) => Draft['step'] | undefined;
  /** True where an error stays until the form is sent again, and nobody is moved to the step it belongs to. */
  keepsError?: boolean;
  send: () => void | Promise<void>;
}

/** The position in a form, as FormSteps shows it. */
export interface StepForm {
  heading: string;
  /** Of all steps, in their order. */
  headings: readonly string[];
  /** From 1. */
  step: number;
  steps: number;
  isBusy: boolean;
  /** Why the form cannot be sent just now. */
  blockedBecause?: string;
  /** The step at which a restored draft was opened. */
  isWhereRestored: boolean;
  clear: () => void;
  back: () => void;
  next: () => void;
}

/**
 * Runs a form that asks one question at a time: the position, the way on and back, what is missing.
 * What is missing is said once someone wanted to go on, and no longer than it is missing; a field that the server
 * refuses leads to its step, and what was wrong stays there until the field changes.
 */
export function useSteps<Draft extends { step: string }>({
  steps,
  draft: { values, set, clear, isRestored },
  act,
  blockers = () => ({}),
  photos,
  stepAfter,
  keepsError = false,
  send,
}: StepsProps<Draft>) {
  type Name = Draft['step'];
  const [firstStep] = useState<Name>(values.step);
  const [asked, setAsked] = useState<Name>();
  const at = Math.max(
    0,
    steps.findIndex((step) => step.name === values.step),
  );
  const name: Name = steps[at]?.name ?? values.step;
  const isLast = at === steps.length - 1;
  const refused = useRefusedFields(act.fields, values);

  useEffect(() => {
    const step = keepsError ? undefined : act.error && stepWithError(steps, act.error.fields);
    if (!step) return;
    set('step', step);
    // Only a new answer moves the person to another step.
  }, [act.error]);

  const goTo = (step: Name | undefined) => {
    setAsked(undefined);
    if (step) set('step', step);
  };
  const next = () => {
    // The form has moved here by itself, so that a second tap of the same finger lands on this button too.
    const isStillRefused = !keepsError && stepWithError(steps.slice(at, at + 1), refused) !== undefined;
    if (isStillRefused) return;
    // A later answer can ask for more in a step that was done.
    const blocked = firstBlockedStep(isLast ? steps : steps.slice(at, at + 1), (step) => blockers(step, values));
    if (blocked) {
      if (blocked !== name) set('step', blocked);
      return setAsked(blocked);
    }
    setAsked(undefined);
    if (isLast) return void send();
    // What is refused in other steps stays said there; the sentence beside the button has been read.
    if (!keepsError && Object.keys(act.fields).length === 0) act.forgetError();
    goTo(stepAfter ? stepAfter(name) : steps[at + 1]?.name);
  };

  const errors = { ...refused, ...(asked === name && blockers(name, values)) };
  const part: StepProps<Draft> = { draft: values, set, errors };
  const form: StepForm = {
    heading: steps[at]?.heading ?? '',
    headings: steps.map(({ heading }) => heading),
    step: at + 1,
    steps: steps.length,
    isBusy: act.isBusy,
    blockedBecause: isLast && photos ? photosBlocker(photos) : undefined,
    isWhereRestored: isRestored && name === firstStep,
    clear,
    back: () => goTo(steps[at - 1]?.name),
    next,
  };
  return { name, part, form, goTo };
}
