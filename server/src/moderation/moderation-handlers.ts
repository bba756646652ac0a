import type { OutboxHandlers } from '../platform/outbox';
import { runCheck, type CheckParts } from './run-check';
import { receiveMediaVerdict, type MediaVerdict } from './receive-media-verdict';

export const moderationHandlers = (parts: CheckParts): OutboxHandlers => ({
  'moderation.check': (asked: { checkId: string }) => runCheck(parts, asked),
  'wechat.media_checked': (verdict: MediaVerdict, messageId) => receiveMediaVerdict(parts.database, verdict, messageId),
});
