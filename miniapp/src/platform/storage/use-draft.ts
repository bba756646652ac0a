import { useEffect, useRef, useState } from 'react';
import { removeStored, readStored, store } from './storage';

/** What a person has typed so far: kept on the phone with every change, there again when they come back. */
export function useDraft<Values extends object>(name: string, initial: Values) {
  const key = `draft:${name}`;
  const [stored] = useState(() => readStored<Partial<Values>>(key));
  const [values, setValues] = useState<Values>({ ...initial, ...stored });
  const isTouched = useRef(false);
  const isOver = useRef(false);

  useEffect(() => {
    if (isTouched.current) store(key, values);
  }, [key, values]);

  return {
    values,
    /** True when something typed earlier was put back; say so, and offer to start anew. */
    isRestored: stored !== undefined,
    set<Name extends keyof Values>(field: Name, value: Values[Name]) {
      isTouched.current = !isOver.current;
      setValues((now) => ({ ...now, [field]: value }));
    },
    /** After it was sent, or to start anew with a new form: from here on this one keeps nothing, whatever still changes in it. */
    clear() {
      isTouched.current = false;
      isOver.current = true;
      removeStored(key);
      setValues(initial);
    },
  };
}
