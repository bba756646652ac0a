import { auditEndpoints as endpoints } from '@yuanli/shared/audit/audit.endpoints';
import * as schema from '@yuanli/shared/audit/audit.schema';
import type { Routes } from '../platform/http';
import { findAudit } from './find-audit';
import { findAuditAboutMe } from './find-audit-about-me';
import { getAuditState } from './get-audit-state';

export function addAuditRoutes({ signedIn }: Routes, deps: { retentionMonths: number }): void {
  signedIn.read(endpoints.findAudit, schema.findAudit, findAudit);
  signedIn.read(endpoints.findAuditAboutMe, schema.findAuditAboutMe, findAuditAboutMe);
  signedIn.read(endpoints.getAuditState, schema.getAuditState, (db, actor, input) =>
    getAuditState(db, actor, input, deps),
  );
}
