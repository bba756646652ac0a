import type { OutboxHandlers } from '../platform/outbox';
import type { ModerationResult } from './moderation-result';
import { runCheck, type CheckParts } from './run-check';
import { receiveMediaVerdict } from './receive-media-verdict';

declare module '../platform/outbox/outbox-topics' {
  interface OutboxTopics {
    'moderation.check': { checkId: string };
    'moderation.decided': ModerationResult;
  }
}

export const moderationHandlers = (parts: CheckParts) =>
  ({
    'moderation.check': (asked) => runCheck(parts, asked),
    'wechat.media_checked': (verdict, messageId) => receiveMediaVerdict(parts.database, verdict, messageId),
  }) satisfies Partial<OutboxHandlers>;
