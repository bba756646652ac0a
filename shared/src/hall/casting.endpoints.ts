import { endpoint } from '../endpoint';
import type * as schema from './casting.schema';

export const castingEndpoints = {
  castBallot: endpoint<typeof schema.castBallot>('POST /api/hall/votes/:voteId/ballots'),
  objectToPaper: endpoint<typeof schema.objectToPaper>('POST /api/hall/votes/:voteId/objections'),
  findEntries: endpoint<typeof schema.findEntries>('GET /api/hall/votes/:voteId/entries'),
  enterPaper: endpoint<typeof schema.enterPaper>('POST /api/hall/votes/:voteId/papers'),
  findPapersToCheck: endpoint<typeof schema.findPapersToCheck>('GET /api/hall/votes/:voteId/papers'),
  checkPaper: endpoint<typeof schema.checkPaper>('POST /api/hall/papers/:id/check'),
  castAtDoor: endpoint<typeof schema.castAtDoor>('POST /api/hall/votes/:voteId/door-ballots'),
  getBlankBallots: endpoint<typeof schema.getBlankBallots>('GET /api/hall/votes/:voteId/blank-ballots'),
  getDoorList: endpoint<typeof schema.getDoorList>('GET /api/hall/votes/:voteId/door-list'),
  remindVoters: endpoint<typeof schema.remindVoters>('POST /api/hall/votes/:voteId/reminders'),
  findObjections: endpoint<typeof schema.findObjections>('GET /api/hall/paper-objections'),
  decidePaperObjection: endpoint<typeof schema.decidePaperObjection>('POST /api/hall/paper-objections/:id/decide'),
};
