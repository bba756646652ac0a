import type { ModerationRule } from '@yuanli/shared/hall/motion-stages';
import type { SubjectKind } from '../moderation';

/** What content safety decided about something of the hall. */
export interface HallVerdict {
  subjectKind: SubjectKind;
  subjectId: string;
  checkId: string;
  origin: 'check' | 'complaint';
  verdict: 'passed' | 'flagged' | 'refused';
  reason: string | null;
  /** The published rule that staff name when they take residents' words away. */
  rule: ModerationRule | null;
}
