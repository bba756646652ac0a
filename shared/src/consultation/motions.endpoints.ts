import { endpoint } from '../endpoint';
import type * as schema from './motions.schema';

export const motionEndpoints = {
  findMotions: endpoint<typeof schema.findMotions>('GET /api/consultation/motions'),
  getHallShare: endpoint<typeof schema.getHallShare>('GET /api/consultation/communities/:communityId/share'),
  findMotionsToRun: endpoint<typeof schema.findMotionsToRun>('GET /api/consultation/motions/to-run'),
  getMotion: endpoint<typeof schema.getMotion>('GET /api/consultation/motions/:id'),
  complainAboutMotion: endpoint<typeof schema.complainAboutMotion>('POST /api/consultation/motions/:id/complaints'),
  findOpinions: endpoint<typeof schema.findOpinions>('GET /api/consultation/motions/:motionId/opinions'),
  giveOpinion: endpoint<typeof schema.giveOpinion>('POST /api/consultation/motions/:motionId/opinions'),
  supportOpinion: endpoint<typeof schema.supportOpinion>('POST /api/consultation/opinions/:id/support'),
  unsupportOpinion: endpoint<typeof schema.unsupportOpinion>('POST /api/consultation/opinions/:id/unsupport'),
  withdrawOpinion: endpoint<typeof schema.withdrawOpinion>('POST /api/consultation/opinions/:id/withdraw'),
  removeOpinion: endpoint<typeof schema.removeOpinion>('POST /api/consultation/opinions/:id/remove'),
  complainAboutOpinion: endpoint<typeof schema.complainAboutOpinion>('POST /api/consultation/opinions/:id/complaints'),
  takePosition: endpoint<typeof schema.takePosition>('POST /api/consultation/motions/:motionId/positions'),
  complainAboutPosition: endpoint<typeof schema.complainAboutPosition>(
    'POST /api/consultation/positions/:id/complaints',
  ),
  makeMotion: endpoint<typeof schema.makeMotion>('POST /api/consultation/motions'),
  changeMotion: endpoint<typeof schema.changeMotion>('PUT /api/consultation/motions/:id'),
  addAttachment: endpoint<typeof schema.addAttachment>('POST /api/consultation/motions/:motionId/attachments'),
  removeAttachment: endpoint<typeof schema.removeAttachment>(
    'DELETE /api/consultation/motions/:motionId/attachments/:attachmentId',
  ),
  recordPartyFirst: endpoint<typeof schema.recordPartyFirst>('POST /api/consultation/motions/:motionId/party-first'),
  advanceMotion: endpoint<typeof schema.advanceMotion>('POST /api/consultation/motions/:id/advance'),
  reportProgress: endpoint<typeof schema.reportProgress>('POST /api/consultation/motions/:motionId/progress'),
  evaluateMotion: endpoint<typeof schema.evaluateMotion>('POST /api/consultation/motions/:motionId/evaluations'),
  findEvaluations: endpoint<typeof schema.findEvaluations>('GET /api/consultation/motions/:motionId/evaluations'),
  complainAboutEvaluation: endpoint<typeof schema.complainAboutEvaluation>(
    'POST /api/consultation/evaluations/:id/complaints',
  ),
};
