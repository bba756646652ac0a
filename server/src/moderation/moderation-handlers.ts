import type { OutboxHandlers } from '../platform/outbox';
import { runCheck, type CheckParts } from './run-check';
import { takeMediaVerdict, type MediaVerdict } from './take-media-verdict';

export const moderationHandlers = (parts: CheckParts): OutboxHandlers => ({
  'moderation.check': (asked: { checkId: string }) => runCheck(parts, asked),
  'wechat.media_checked': (verdict: MediaVerdict, messageId) => takeMediaVerdict(parts.database, verdict, messageId),
});
