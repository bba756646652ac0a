import { endpoint } from '../endpoint';
import type * as schema from './motions.schema';

export const motionEndpoints = {
  findMotions: endpoint<typeof schema.findMotions>('GET /api/hall/motions'),
  getHallShare: endpoint<typeof schema.getHallShare>('GET /api/hall/communities/:communityId/share'),
  findMotionsToRun: endpoint<typeof schema.findMotionsToRun>('GET /api/hall/motions/to-run'),
  getMotion: endpoint<typeof schema.getMotion>('GET /api/hall/motions/:id'),
  complainAboutMotion: endpoint<typeof schema.complainAboutMotion>('POST /api/hall/motions/:id/complaints'),
  findOpinions: endpoint<typeof schema.findOpinions>('GET /api/hall/motions/:motionId/opinions'),
  giveOpinion: endpoint<typeof schema.giveOpinion>('POST /api/hall/motions/:motionId/opinions'),
  supportOpinion: endpoint<typeof schema.supportOpinion>('POST /api/hall/opinions/:id/support'),
  unsupportOpinion: endpoint<typeof schema.unsupportOpinion>('POST /api/hall/opinions/:id/unsupport'),
  withdrawOpinion: endpoint<typeof schema.withdrawOpinion>('POST /api/hall/opinions/:id/withdraw'),
  removeOpinion: endpoint<typeof schema.removeOpinion>('POST /api/hall/opinions/:id/remove'),
  complainAboutOpinion: endpoint<typeof schema.complainAboutOpinion>('POST /api/hall/opinions/:id/complaints'),
  addPosition: endpoint<typeof schema.addPosition>('POST /api/hall/motions/:motionId/positions'),
  complainAboutPosition: endpoint<typeof schema.complainAboutPosition>('POST /api/hall/positions/:id/complaints'),
  makeMotion: endpoint<typeof schema.makeMotion>('POST /api/hall/motions'),
  changeMotion: endpoint<typeof schema.changeMotion>('PUT /api/hall/motions/:id'),
  addAttachment: endpoint<typeof schema.addAttachment>('POST /api/hall/motions/:motionId/attachments'),
  removeAttachment: endpoint<typeof schema.removeAttachment>(
    'DELETE /api/hall/motions/:motionId/attachments/:attachmentId',
  ),
  recordPartyFirst: endpoint<typeof schema.recordPartyFirst>('POST /api/hall/motions/:motionId/party-first'),
  advanceMotion: endpoint<typeof schema.advanceMotion>('POST /api/hall/motions/:id/advance'),
  reportProgress: endpoint<typeof schema.reportProgress>('POST /api/hall/motions/:motionId/progress'),
  evaluateMotion: endpoint<typeof schema.evaluateMotion>('POST /api/hall/motions/:motionId/evaluations'),
  findEvaluations: endpoint<typeof schema.findEvaluations>('GET /api/hall/motions/:motionId/evaluations'),
  complainAboutEvaluation: endpoint<typeof schema.complainAboutEvaluation>('POST /api/hall/evaluations/:id/complaints'),
};
