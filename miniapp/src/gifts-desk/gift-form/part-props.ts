import type { GiftDraft } from './gift-draft';

/** What each part of the form is given. */
export interface PartProps {
  draft: GiftDraft;
  set: <Name extends keyof GiftDraft>(field: Name, value: GiftDraft[Name]) => void;
  /** What the server found wrong, by field. */
  fields: Record<string, string>;
}
