export { AuditEntry, hashOfEntry } from './audit-entry.entity';
export { eitherOf, subjectsIn, type AuditSubject, type FindSubjects } from './find-subjects';
export { findTrail, recordAudit } from './record-audit';
