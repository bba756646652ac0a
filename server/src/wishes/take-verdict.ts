import type { SubjectKind } from '../moderation';
import type { Tx } from '../platform/database';
import { takeNoteRefusal } from './take-note-refusal';
import { takeRecordRefusal } from './take-record-refusal';
import { takeWishVerdict } from './take-wish-verdict';

export interface WishVerdict {
  subjectKind: SubjectKind;
  subjectId: string;
  verdict: 'passed' | 'flagged' | 'refused';
  reason: string | null;
}

/** `moderation.decided`: what follows for a wish, a completion record, or what someone wrote at a step. */
export async function takeVerdict(tx: Tx, { subjectKind, subjectId, verdict, reason }: WishVerdict): Promise<void> {
  if (subjectKind === 'wish') return takeWishVerdict(tx, subjectId, verdict, reason);
  // For the rest a "yes" has no consequence: presenters ask for the verdict themselves.
  if (verdict !== 'refused') return;
  if (subjectKind === 'completion') await takeRecordRefusal(tx, subjectId, reason);
  if (subjectKind === 'feedback') await takeNoteRefusal(tx, subjectId, reason);
}
