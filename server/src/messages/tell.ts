import { In, MoreThan } from 'typeorm';
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

export interface News {
  title: string;
  text: string;
  link?: { kind: LinkKind; id: string | null };
  /** Also sent by WeChat, if the person agreed to one more. */
  subscribe?: SubscribeContent;
}

/** Someone is told: always in their inbox, and by WeChat as often as they agreed to. */
export const tell = (tx: Tx, personId: string, news: News): Promise<void> => tellAll(tx, [{ personId, ...news }]);

export interface Telling extends News {
  personId: string;
}

/** Several are told at once, each what concerns them, in as few statements as one of them. */
export async function tellAll(tx: Tx, tellings: readonly Telling[]): Promise<void> {
  const messages = tellings.map((telling) => ({ telling, row: inboxMessageOf(telling) }));
  if (messages.length === 0) return;
  await tx.insert(
    InboxMessage,
    messages.map(({ row }) => row),
  );
  const mayAgree = messages.length > 1 ? await findAgreements(tx, tellings) : null;
  for (const { telling, row } of messages) {
    const { personId, subscribe } = telling;
    if (!subscribe || mayAgree?.has(agreementOf(personId, subscribe.template)) === false) continue;
    if (!(await useGrant(tx, personId, subscribe.template))) continue;
    const { template, data, page } = subscribe;
    await enqueue(tx, 'message.send', { messageId: row.id, template, data: JSON.stringify(data), page });
  }
}

const inboxMessageOf = ({ personId, title, text, link }: Telling): InboxMessage => ({
  id: newId(),
  personId,
  title: shorten(title, 60),
  text: shorten(text, 300),
  linkKind: link?.kind ?? null,
  linkId: link?.id ?? null,
  createdAt: clock.now(),
  readAt: null,
  sentAt: null,
});

const agreementOf = (personId: string, template: SubscribeTemplateKey): string =>
  `${personId}:${subscribeTemplates[template].templateId}`;

/** Who agreed to at least one more message of which template: most have not, and then there is nothing to use up. */
async function findAgreements(tx: Tx, tellings: readonly Telling[]): Promise<Set<string>> {
  const templateIds = tellings.flatMap(({ subscribe }) =>
    subscribe ? subscribeTemplates[subscribe.template].templateId : [],
  );
  const grants = await tx.find(SubscribeGrant, {
    select: { personId: true, templateId: true },
    where: {
      personId: In(tellings.map(({ personId }) => personId)),
      templateId: In([...new Set(templateIds)]),
      remaining: MoreThan(0),
    },
  });
  return new Set(grants.map(({ personId, templateId }) => `${personId}:${templateId}`));
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
