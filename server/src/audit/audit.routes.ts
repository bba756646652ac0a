import { auditEndpoints as endpoints } from '@yuanli/shared/audit/audit.endpoints';
import * as schema from '@yuanli/shared/audit/audit.schema';
import type { Routes } from '../platform/http';
import type { AuditDeps } from './audit-deps';
import { findAudit } from './find-audit';
import { findAuditAboutMe } from './find-audit-about-me';
import { getAuditState } from './get-audit-state';

export function addAuditRoutes({ signedIn }: Routes, deps: AuditDeps): void {
  signedIn.read(endpoints.findAudit, schema.findAudit, (db, actor, input) => findAudit(db, actor, input, deps));
  signedIn.read(endpoints.findAuditAboutMe, schema.findAuditAboutMe, (db, actor, input) =>
    findAuditAboutMe(db, actor, input, deps),
  );
  signedIn.read(endpoints.getAuditState, schema.getAuditState, (db, actor, input) =>
    getAuditState(db, actor, input, deps),
  );
}
