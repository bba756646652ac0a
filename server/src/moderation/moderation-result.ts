import type { ModerationRule } from '@yuanli/shared/hall/motion-stages';
import type { Tx } from '../platform/database';
import type { ModerationCheck, SubjectKind, Verdict } from './moderation-check.entity';

/** `moderation.decided`: what content safety, or staff in the flagged queue, decided about something. */
export interface ModerationResult {
  subjectKind: SubjectKind;
  subjectId: string;
  checkId: string;
  origin: ModerationCheck['origin'];
  verdict: Exclude<Verdict, 'waiting'>;
  reason: string | null;
  /** The published rule that staff name when they take residents' words away. */
  rule: ModerationRule | null;
}

/** What a service does with the results about its own kinds. May be called twice for one result, or late. */
export type ModerationHandlers<Kind extends SubjectKind> = Record<
  Kind,
  (tx: Tx, result: ModerationResult) => Promise<void>
>;
