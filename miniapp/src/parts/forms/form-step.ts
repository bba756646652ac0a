/** What is wrong with each field, in words. */
export type FieldErrors = Partial<Record<string, string>>;

export interface FormStep<Name extends string> {
  name: Name;
  /** The question of this step. */
  heading: string;
  /** The fields it asks for, as the server names them. */
  fields: readonly string[];
}

/** What each step is given. */
export interface StepProps<Draft> {
  draft: Draft;
  set: <Name extends keyof Draft>(field: Name, value: Draft[Name]) => void;
  /** What is wrong, by field. */
  errors: FieldErrors;
}

/** The first step with something to put right; `pictures.0` belongs to `pictures`. */
export function stepWithError<Name extends string>(
  steps: readonly FormStep<Name>[],
  errors: FieldErrors,
): Name | undefined {
  const wrong = Object.keys(errors);
  return steps.find(({ fields }) =>
    wrong.some((name) => fields.some((field) => name === field || name.startsWith(`${field}.`))),
  )?.name;
}

/** The first step that is not done, by what is missing or wrong in each. */
export const firstBlockedStep = <Name extends string>(
  steps: readonly FormStep<Name>[],
  blockers: (step: Name) => FieldErrors,
): Name | undefined => steps.find(({ name }) => Object.keys(blockers(name)).length > 0)?.name;

/** What of these is still empty; whether it is good enough is for the server to say. */
export function stillEmpty(answers: Record<string, string | undefined>, questions: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(questions).filter(([field]) => !answers[field]?.trim()));
}
