import { endpoint } from '../endpoint';
import type * as schema from './opening.schema';

export const openingEndpoints = {
  getChecklist: endpoint<typeof schema.getChecklist>('GET /api/opening/communities/:communityId'),
  openCommunity: endpoint<typeof schema.openCommunity>('POST /api/opening/communities/:communityId'),
  getBackupState: endpoint<typeof schema.getBackupState>('GET /api/opening/backups'),
  getAbout: endpoint<typeof schema.getAbout>('GET /api/opening/about'),
};
