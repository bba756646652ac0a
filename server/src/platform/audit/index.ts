export { AuditEntry } from './audit-entry.entity';
export { findTrail, recordAudit } from './record-audit';
