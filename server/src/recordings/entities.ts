export { Recording } from './recording.entity';
