import { endpoint } from '../endpoint';
import { appointmentEndpoints } from './appointments.endpoints';
import type * as schema from './identity.schema';

export const identityEndpoints = {
  ...appointmentEndpoints,
  login: endpoint<typeof schema.login>('POST /api/identity/login'),
  logout: endpoint<typeof schema.logout>('POST /api/identity/logout'),
  getMe: endpoint<typeof schema.getMe>('GET /api/identity/me'),
  changeProfile: endpoint<typeof schema.changeProfile>('PUT /api/identity/me/profile'),
  bindPhone: endpoint<typeof schema.bindPhone>('POST /api/identity/me/phone'),
  bindPhoneByCode: endpoint<typeof schema.bindPhoneByCode>('POST /api/identity/me/phone/code'),
  makePhoneCode: endpoint<typeof schema.makePhoneCode>('POST /api/identity/phone-codes'),
  joinCourtyard: endpoint<typeof schema.joinCourtyard>('POST /api/identity/me/courtyards'),
  leaveCourtyard: endpoint<typeof schema.leaveCourtyard>('DELETE /api/identity/me/courtyards/:courtyardId'),
  findSessions: endpoint<typeof schema.findSessions>('GET /api/identity/me/sessions'),
  revokeSession: endpoint<typeof schema.revokeSession>('DELETE /api/identity/me/sessions/:id'),
  verifyByRoll: endpoint<typeof schema.verifyByRoll>('POST /api/identity/me/verification/roll'),
  verifyByCode: endpoint<typeof schema.verifyByCode>('POST /api/identity/me/verification/code'),
  requestVerification: endpoint<typeof schema.requestVerification>('POST /api/identity/me/verification/request'),
  findVerificationRequests: endpoint<typeof schema.findVerificationRequests>('GET /api/identity/verification-requests'),
  getVerificationRequest: endpoint<typeof schema.getVerificationRequest>('GET /api/identity/verification-requests/:id'),
  revealRequesterPhone: endpoint<typeof schema.revealRequesterPhone>(
    'GET /api/identity/verification-requests/:id/phone',
  ),
  undoVerification: endpoint<typeof schema.undoVerification>('POST /api/identity/verification-requests/:id/undo'),
  approveVerification: endpoint<typeof schema.approveVerification>(
    'POST /api/identity/verification-requests/:id/approve',
  ),
  declineVerification: endpoint<typeof schema.declineVerification>(
    'POST /api/identity/verification-requests/:id/decline',
  ),
  endResidence: endpoint<typeof schema.endResidence>('POST /api/identity/people/:personId/end-residence'),
  makeVerificationCode: endpoint<typeof schema.makeVerificationCode>('POST /api/identity/verification-codes'),
  exportMyData: endpoint<typeof schema.exportMyData>('GET /api/identity/me/export'),
  deleteAccount: endpoint<typeof schema.deleteAccount>('POST /api/identity/me/delete'),
};
