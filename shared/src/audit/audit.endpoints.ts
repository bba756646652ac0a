import { endpoint } from '../endpoint';
import type * as schema from './audit.schema';

export const auditEndpoints = {
  findAudit: endpoint<typeof schema.findAudit>('GET /api/audit'),
  findAuditAboutMe: endpoint<typeof schema.findAuditAboutMe>('GET /api/audit/about-me'),
  getAuditState: endpoint<typeof schema.getAuditState>('GET /api/audit/state'),
};
