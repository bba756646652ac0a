import { useEffect, useRef } from 'react';

/** In a browser: focus goes into what opened, Escape closes it, and focus returns to where it was. Phones do this by themselves. */
export function useDialogKeys(isOpen: boolean, onClose: () => void) {
  const paper = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !isOpen) return undefined;
    const before = document.activeElement;
    const onKeyDown = (event: KeyboardEvent) => {
      // Escape also ends the choice of a Chinese word, and closes nothing then.
      if (event.key === 'Escape' && !event.isComposing) close.current();
    };
    document.addEventListener('keydown', onKeyDown);
    paper.current?.setAttribute('tabindex', '-1');
    paper.current?.focus();
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [isOpen]);

  return paper;
}
