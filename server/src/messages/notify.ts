import { MoreThan } from 'typeorm';
import { subscribeTemplates, type SubscribeTemplateKey } from '@yuanli/shared/messages/subscribe-templates';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { enqueue } from '../platform/outbox';
import { InboxMessage, type LinkKind } from './inbox-message.entity';
import { shorten } from './shorten';
import { SubscribeGrant } from './subscribe-grant.entity';

/** What a WeChat message says: each field of its template. */
export type SubscribeContent = {
  [Key in SubscribeTemplateKey]: {
    template: Key;
    data: Record<keyof (typeof subscribeTemplates)[Key]['fields'], string>;
    /** Opened by a tap, with its query. */
    page: string;
  };
}[SubscribeTemplateKey];

export interface Notification {
  title: string;
  text: string;
  link?: { kind: LinkKind; id: string | null };
  /** Also sent by WeChat, if the person agreed to one more. */
  subscribe?: SubscribeContent;
}

/** Someone is told: always in their inbox, and by WeChat as often as they agreed to. */
export async function notify(tx: Tx, personId: string, { title, text, link, subscribe }: Notification): Promise<void> {
  const id = newId();
  await tx.insert(InboxMessage, {
    id,
    personId,
    title: shorten(title, 60),
    text: shorten(text, 300),
    linkKind: link?.kind ?? null,
    linkId: link?.id ?? null,
    createdAt: clock.now(),
    readAt: null,
    sentAt: null,
  });
  if (!subscribe || !(await useGrant(tx, personId, subscribe.template))) return;
  const { template, data, page } = subscribe;
  await enqueue(tx, 'message.send', { messageId: id, template, data: JSON.stringify(data), page });
}

/** One grant fewer, in the same transaction, and never below zero. */
async function useGrant(tx: Tx, personId: string, template: SubscribeTemplateKey): Promise<boolean> {
  const { templateId } = subscribeTemplates[template];
  const { affected } = await tx.decrement(
    SubscribeGrant,
    { personId, templateId, remaining: MoreThan(0) },
    'remaining',
    1,
  );
  return affected === 1;
}
