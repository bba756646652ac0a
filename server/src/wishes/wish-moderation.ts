import type { ModerationHandlers } from '../moderation';
import { applyNoteRefusal } from './apply-note-refusal';
import { applyRecordRefusal } from './apply-record-refusal';
import { applyWishModeration } from './apply-wish-moderation';

/** What follows for a wish, a completion record, or what someone wrote at a step. For the latter two a "yes" has no consequence: presenters ask for the verdict themselves. */
export const wishModeration: ModerationHandlers<'wish' | 'completion' | 'feedback'> = {
  wish: applyWishModeration,
  completion: applyRecordRefusal,
  feedback: applyNoteRefusal,
};
