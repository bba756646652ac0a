import { endpoint } from '../endpoint';
import type * as schema from './service-records.schema';

export const recordEndpoints = {
  confirmMinutes: endpoint<typeof schema.confirmMinutes>('POST /api/volunteering/seats/:seatId/minutes'),
  findMyRecords: endpoint<typeof schema.findMyRecords>('GET /api/volunteering/records/mine'),
  exportMyRecordsAsSheet: endpoint<typeof schema.exportMyRecordsAsSheet>('GET /api/volunteering/records/mine.xlsx'),
  exportMyRecordsAsJson: endpoint<typeof schema.exportMyRecordsAsJson>('GET /api/volunteering/records/mine.json'),
  getRecord: endpoint<typeof schema.getRecord>('GET /api/volunteering/records/:id'),
  reverseRecord: endpoint<typeof schema.reverseRecord>('POST /api/volunteering/records/:id/reverse'),
  objectToRecord: endpoint<typeof schema.objectToRecord>('POST /api/volunteering/records/:id/objections'),
  findObjections: endpoint<typeof schema.findObjections>('GET /api/volunteering/objections'),
  decideObjection: endpoint<typeof schema.decideObjection>('POST /api/volunteering/objections/:id/decide'),
  askForCertificate: endpoint<typeof schema.askForCertificate>('POST /api/volunteering/certificates'),
  findMyCertificates: endpoint<typeof schema.findMyCertificates>('GET /api/volunteering/certificates/mine'),
  findCertificatesToIssue: endpoint<typeof schema.findCertificatesToIssue>(
    'GET /api/volunteering/certificates/to-issue',
  ),
  verifyCertificate: endpoint<typeof schema.verifyCertificate>('GET /api/volunteering/certificates/verify'),
  getCertificatePdf: endpoint<typeof schema.getCertificatePdf>('GET /api/volunteering/certificates/:id/pdf'),
  issueCertificate: endpoint<typeof schema.issueCertificate>('POST /api/volunteering/certificates/:id/issue'),
  declineCertificate: endpoint<typeof schema.declineCertificate>('POST /api/volunteering/certificates/:id/decline'),
};
