import type { AuditSubjects } from './place-entries';

/** What the log is told by the composition root. */
export interface AuditDeps {
  subjects: AuditSubjects;
  /** How long looks at private data are kept. */
  retentionMonths: number;
}
