import { endpoint } from '../endpoint';
import type * as schema from './pictures.schema';

export const pictureEndpoints = {
  uploadPicture: endpoint<typeof schema.uploadPicture>('POST /api/pictures'),
  getPicture: endpoint<typeof schema.getPicture>('GET /api/pictures/:id/:size'),
};
