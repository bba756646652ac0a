import { endpoint } from '../endpoint';
import type * as schema from './recordings.schema';

export const recordingEndpoints = {
  uploadRecording: endpoint<typeof schema.uploadRecording>('POST /api/recordings'),
  getRecording: endpoint<typeof schema.getRecording>('GET /api/recordings/:id'),
};
