import type { InboxMessage } from './inbox-message.entity';

export const presentMessage = ({ id, title, text, linkKind, linkId, createdAt, readAt }: InboxMessage) => ({
  id,
  title,
  text,
  link: linkKind && { kind: linkKind, id: linkId },
  at: createdAt,
  isRead: readAt !== null,
});
