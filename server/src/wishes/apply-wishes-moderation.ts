import type { SubjectKind } from '../moderation';
import type { Tx } from '../platform/database';
import { applyNoteRefusal } from './apply-note-refusal';
import { applyRecordRefusal } from './apply-record-refusal';
import { applyWishModeration } from './apply-wish-moderation';

export interface WishVerdict {
  subjectKind: SubjectKind;
  subjectId: string;
  verdict: 'passed' | 'flagged' | 'refused';
  reason: string | null;
}

/** `moderation.decided`: what follows for a wish, a completion record, or what someone wrote at a step. */
export async function applyWishesModeration(
  tx: Tx,
  { subjectKind, subjectId, verdict, reason }: WishVerdict,
): Promise<void> {
  if (subjectKind === 'wish') return applyWishModeration(tx, subjectId, verdict, reason);
  // For the rest a "yes" has no consequence: presenters ask for the verdict themselves.
  if (verdict !== 'refused') return;
  if (subjectKind === 'completion') await applyRecordRefusal(tx, subjectId, reason);
  if (subjectKind === 'feedback') await applyNoteRefusal(tx, subjectId, reason);
}
