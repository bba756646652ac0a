import { useEffect, useRef } from 'react';

type PageKey = 'ArrowUp' | 'ArrowDown' | 'Enter';

/** What each key does on this page; it is given the element that the hook was tied to. */
export type PageKeys = Partial<Record<PageKey, (place: HTMLElement) => void>>;

const FIELDS = 'input, textarea, select, [contenteditable=true]';
/** A row of a list that one was chosen from, as ui/table and the queues mark it. */
const ROWS = '[role=row][aria-selected], [aria-current]';
const CHOSEN = '[role=row][aria-selected=true], [aria-current=true]';

const isInSight = (element: Element): boolean => element.getClientRects().length > 0;

/** True where nobody else wants the key: no field that is typed into, no dialog, no button that has the focus. */
function isFree(event: KeyboardEvent, place: HTMLElement): boolean {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  // Pages that were left stay in the document.
  if (!isInSight(place) || [...document.querySelectorAll('[role=dialog]')].some(isInSight)) return false;
  const focused = document.activeElement ?? document.body;
  if (focused.matches(FIELDS)) return false;
  return event.key !== 'Enter' || (!event.repeat && (focused === document.body || focused.matches(CHOSEN)));
}

/**
 * Keys of a page in a browser. The answer is the ref of the element that has to be in sight for them. A key never acts while
 * something is typed, while a dialog is open, or on what has the focus and acts by itself. WeChat has no keys.
 */
export function usePageKeys(keys: PageKeys) {
  const place = useRef<HTMLElement>(null);
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const act = current.current[event.key as PageKey];
      if (!act || !place.current || !isFree(event, place.current)) return;
      event.preventDefault();
      event.stopPropagation();
      act(place.current);
    };
    // Before the row that has the focus hears of it.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
  return place;
}

/** Chooses the row above or below the chosen one, as a tap would, and takes the focus there, so that it is seen and read aloud. */
function chooseBeside(list: HTMLElement, step: 1 | -1): void {
  const rows = [...list.querySelectorAll<HTMLElement>(ROWS)];
  const at = rows.findIndex((row) => row.matches(CHOSEN));
  const next = rows[at + step];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  next.click();
}

/** ↑ and ↓ through the rows of a list. */
export const rowKeys: PageKeys = {
  ArrowUp: (list) => chooseBeside(list, -1),
  ArrowDown: (list) => chooseBeside(list, 1),
};
