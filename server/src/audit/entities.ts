export { AuditAbout, AuditPlace } from './audit-place.entity';
export { AuditSeal } from './audit-seal.entity';
