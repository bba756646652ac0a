const isPhone = process.env.TARO_ENV === 'weapp';

export interface Access {
  role?:
    | 'button'
    | 'link'
    | 'radio'
    | 'radiogroup'
    | 'checkbox'
    | 'tab'
    | 'tablist'
    | 'group'
    | 'dialog'
    | 'alert'
    | 'status'
    | 'img'
    | 'heading'
    | 'list'
    | 'listitem'
    | 'progressbar'
    | 'banner'
    | 'main'
    | 'navigation'
    | 'region'
    | 'table'
    | 'row'
    | 'columnheader'
    | 'rowheader'
    | 'cell';
  label?: string;
  checked?: boolean;
  /** Of a tab, or of a row that one can choose. */
  selected?: boolean;
  /** Of ways and lines: the one that is looked at, beside or below them. Browsers only. */
  current?: boolean;
  /** Of what opens something below itself. */
  expanded?: boolean;
  disabled?: boolean;
  hidden?: boolean;
  modal?: boolean;
  busy?: boolean;
  level?: number;
  now?: number;
  /** Makes it reachable by keyboard in a browser; called on Enter and Space. */
  onKey?: (event: Stoppable) => void;
}

/** A tap or a key, as far as it is looked at. */
export interface Stoppable {
  stopPropagation?: () => void;
}

interface KeyPress extends Stoppable {
  key?: string;
  preventDefault(): void;
}

function byKeyboard(act: (event: Stoppable) => void) {
  const onKeyDown = (event: KeyPress) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act(event);
  };
  return { tabIndex: 0, onKeyDown };
}

const said = (value: boolean | number | undefined) => (value === undefined ? undefined : String(value));

/** What a screen reader needs, as attributes of either target; Taro's own types know none of them. */
export function accessible({
  role,
  label,
  checked,
  selected,
  current,
  expanded,
  disabled,
  hidden,
  modal,
  busy,
  level,
  now,
  onKey,
}: Access): Record<string, unknown> {
  const isCheckable = role === 'radio' || role === 'checkbox';
  const attributes = {
    [isPhone ? 'aria-role' : 'role']: role,
    'aria-label': label,
    'aria-checked': isCheckable ? said(checked ?? false) : undefined,
    'aria-selected': said(role === 'tab' ? (selected ?? false) : selected),
    'aria-current': isPhone ? undefined : said(current),
    'aria-expanded': said(expanded),
    'aria-disabled': said(disabled),
    'aria-hidden': said(hidden),
    'aria-modal': said(modal),
    'aria-busy': said(busy),
    'aria-level': said(level),
    'aria-valuenow': said(now),
    ...(!isPhone && onKey && byKeyboard(onKey)),
  };
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}

/** What scrolls by itself can be scrolled by keyboard too. */
export const scrollable = (): Record<string, unknown> => (isPhone ? {} : { tabIndex: 0 });

/** The name of an input; in a browser it must reach the <input> inside Taro's element. */
export function named(label: string, isWrong = false): Record<string, unknown> {
  if (isPhone) return { 'aria-label': label };
  return { nativeProps: { 'aria-label': label, 'aria-invalid': String(isWrong) } };
}

/** The name of an image; an empty one hides it. */
export function pictured(label: string): Record<string, unknown> {
  if (isPhone) return label ? { 'aria-role': 'img', 'aria-label': label } : {};
  return { nativeProps: { alt: label } };
}

/** The keys for a phone number. A browser's number field refuses the spaces people type, so there it is the keypad of the dialler. */
export const phoneKeys = (process.env.TARO_ENV === 'h5' ? 'tel' : 'number') as 'number';
