import type { Job } from '../platform/jobs';
import { checkSeals } from './check-seals.job';
import { placeAudit } from './place-audit.job';
import type { AuditSubjects } from './place-entries';
import { purgeLooks } from './purge-looks.job';
import { sealAudit } from './seal-audit.job';
export { addAuditRoutes } from './audit.routes';
export { exportAuditAboutMe } from './find-audit-about-me';
export type { AuditSubjects } from './place-entries';

export const auditJobs = (subjects: AuditSubjects, retentionMonths: number): Job[] => [
  placeAudit(subjects),
  sealAudit(subjects),
  checkSeals,
  purgeLooks(retentionMonths),
];
