import { useRef, useState } from 'react';
import { dropUnneededFiles } from './kept-files';
import { removeStored, readStored, store } from './storage';

/** What a person has typed so far: kept on the phone with every change, there again when they come back. */
export function useDraft<Values extends object>(name: string, initial: Values) {
  const key = `draft:${name}`;
  const [stored] = useState(() => readStored<Partial<Values>>(key));
  const [values, setValues] = useState<Values>({ ...initial, ...stored });
  const newest = useRef(values);
  const isOver = useRef(false);

  return {
    values,
    /** True when something typed earlier was put back; say so, and offer to start anew. */
    isRestored: stored !== undefined,
    /** Stores the change before it is drawn: a mini-program may be closed at any moment. */
    set<Name extends keyof Values>(field: Name, value: Values[Name]) {
      newest.current = { ...newest.current, [field]: value };
      if (!isOver.current) store(key, newest.current);
      setValues(newest.current);
    },
    /** After it was sent, or to start anew with a new form: from here on this one keeps nothing, whatever still changes in it. */
    clear() {
      isOver.current = true;
      newest.current = initial;
      removeStored(key);
      dropUnneededFiles();
      setValues(initial);
    },
  };
}
