import { In, MoreThan } from 'typeorm';
import { subscribeTemplates, type SubscribeContent } from '@yuanli/shared/messages/subscribe-templates';
import { clock } from '../platform/clock';
import { findLocked, type Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { enqueueAll } from '../platform/outbox';
import { InboxMessage, type LinkKind } from './inbox-message.entity';
import { shorten } from '../platform/shorten';
import { SubscribeGrant } from './subscribe-grant.entity';

export interface Notification {
  title: string;
  text: string;
  link?: { kind: LinkKind; id: string | null };
  /** Also sent by WeChat, if the person agreed to one more. */
  subscribe?: SubscribeContent;
}

/** Someone is told: always in their inbox, and by WeChat as often as they agreed to. */
export const notify = (tx: Tx, personId: string, notification: Notification): Promise<void> =>
  notifyAll(tx, [personId], notification);

/** Several people are told the same: a few hundred at most, in as many statements as one. */
export const notifyAll = (tx: Tx, personIds: Iterable<string>, notification: Notification): Promise<void> =>
  notifyEach(
    tx,
    Array.from(personIds, (personId) => ({ personId, ...notification })),
  );

/** Several people are told, each in words of their own: a few hundred at most, in as many statements as one. */
export async function notifyEach(
  tx: Tx,
  notifications: readonly (Notification & { personId: string })[],
): Promise<void> {
  if (notifications.length === 0) return;
  const messages = notifications.map((notification) => ({ ...notification, id: newId() }));
  const unread = { createdAt: clock.now(), readAt: null, sentAt: null };
  await tx.insert(
    InboxMessage,
    messages.map(({ id, personId, title, text, link }) => ({
      ...{ id, personId, title: shorten(title, 60), text: shorten(text, 300) },
      ...{ linkKind: link?.kind ?? null, linkId: link?.id ?? null },
      ...unread,
    })),
  );
  const wanted = messages.flatMap(({ id, personId, subscribe }) => (subscribe ? [{ id, personId, subscribe }] : []));
  const sent = await useGrants(tx, wanted);
  await enqueueAll(
    tx,
    'message.send',
    sent.map(({ id: messageId, subscribe: { template, data, page } }) => ({
      ...{ messageId, template, data: JSON.stringify(data), page },
    })),
  );
}

interface Wanted {
  personId: string;
  subscribe: SubscribeContent;
}

const templateIdOf = ({ subscribe }: Wanted): string => subscribeTemplates[subscribe.template].templateId;

/** One grant fewer for each message whose person still has one, never below zero, in the same transaction. Returns those messages. */
async function useGrants<Message extends Wanted>(tx: Tx, wanted: readonly Message[]): Promise<Message[]> {
  const [only] = wanted;
  if (!only) return [];
  if (wanted.length === 1) return (await useOneGrant(tx, only)) ? [only] : [];
  const grants = await findLocked(tx, SubscribeGrant, {
    personId: In([...new Set(wanted.map(({ personId }) => personId))].sort()),
    templateId: In([...new Set(wanted.map(templateIdOf))]),
    remaining: MoreThan(0),
  });
  const grantOf = new Map(grants.map((grant) => [`${grant.personId} ${grant.templateId}`, grant]));
  const uses = new Map<SubscribeGrant, number>();
  const covered = wanted.filter((message) => {
    const grant = grantOf.get(`${message.personId} ${templateIdOf(message)}`);
    const used = grant ? (uses.get(grant) ?? 0) : 0;
    if (!grant || used === grant.remaining) return false;
    uses.set(grant, used + 1);
    return true;
  });
  for (const times of new Set(uses.values())) {
    const ids = grants.filter((grant) => uses.get(grant) === times).map(({ id }) => id);
    await tx.decrement(SubscribeGrant, { id: In(ids) }, 'remaining', times);
  }
  return covered;
}

async function useOneGrant(tx: Tx, wanted: Wanted): Promise<boolean> {
  const grant = { personId: wanted.personId, templateId: templateIdOf(wanted), remaining: MoreThan(0) };
  return (await tx.decrement(SubscribeGrant, grant, 'remaining', 1)).affected === 1;
}
