import { endpoint } from '../endpoint';
import type * as schema from './casting.schema';

export const castingEndpoints = {
  castBallot: endpoint<typeof schema.castBallot>('POST /api/consultation/votes/:voteId/ballots'),
  objectToPaper: endpoint<typeof schema.objectToPaper>('POST /api/consultation/votes/:voteId/objections'),
  findEntries: endpoint<typeof schema.findEntries>('GET /api/consultation/votes/:voteId/entries'),
  enterPaper: endpoint<typeof schema.enterPaper>('POST /api/consultation/votes/:voteId/papers'),
  findPapersToCheck: endpoint<typeof schema.findPapersToCheck>('GET /api/consultation/votes/:voteId/papers'),
  checkPaper: endpoint<typeof schema.checkPaper>('POST /api/consultation/papers/:id/check'),
  castAtDoor: endpoint<typeof schema.castAtDoor>('POST /api/consultation/votes/:voteId/door-ballots'),
  remindVoters: endpoint<typeof schema.remindVoters>('POST /api/consultation/votes/:voteId/reminders'),
  findObjections: endpoint<typeof schema.findObjections>('GET /api/consultation/paper-objections'),
  decidePaperObjection: endpoint<typeof schema.decidePaperObjection>(
    'POST /api/consultation/paper-objections/:id/decide',
  ),
};
