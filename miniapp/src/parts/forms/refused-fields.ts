import { useRef } from 'react';
import type { FieldErrors } from './form-step';

/**
 * What the server refused, by field, for as long as the field still says it. A field that the draft does not have under
 * this name (`guardian.phone` of a draft that is flat) counts as changed when any answer changes.
 */
export function useRefusedFields<Draft extends object>(fields: FieldErrors, draft: Draft): FieldErrors {
  const refused = useRef({ key: '{}', draft });
  const key = JSON.stringify(fields);
  if (refused.current.key !== key) refused.current = { key, draft };
  const then = refused.current.draft;
  const names = (Object.keys(draft) as (keyof Draft)[]).filter((name) => name !== 'step');
  const isSame = (field: string): boolean =>
    field in draft
      ? draft[field as keyof Draft] === then[field as keyof Draft]
      : names.every((name) => draft[name] === then[name]);
  return Object.fromEntries(Object.entries(fields).filter(([field]) => isSame(field)));
}
