export { assertOwnRecording, releaseRecordings, releaseUnusedRecordings } from './own-recordings';
export { findRecordings, type RecordingAddress } from './find-recordings';
export { recordingAddressForCheck, recordingKey } from './recording-address';
export { addRecordingRoutes } from './recordings.routes';
export { removeRecordings } from './remove-recordings.job';
