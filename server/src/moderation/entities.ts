export { CheckPart } from './check-part.entity';
export { ModerationCheck } from './moderation-check.entity';
