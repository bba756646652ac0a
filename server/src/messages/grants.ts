import { subscribeTemplates } from '@yuanli/shared/messages/subscribe-templates';
import type { Actor } from '../platform/actor';
import { insertOnce, type Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { Refusal } from '../platform/refusal';
import { SubscribeGrant } from './subscribe-grant.entity';

const isKnown = (id: string): boolean => Object.values(subscribeTemplates).some(({ templateId }) => templateId === id);

/** Each time a resident agrees to a kind of message, WeChat may bring one more of it. */
export async function grantMessages(
  tx: Tx,
  { personId }: Actor,
  { templateIds }: { templateIds: string[] },
): Promise<{ done: true }> {
  if (!templateIds.every(isKnown)) {
    throw new Refusal('request.invalid', { templateIds: '没有这种消息，请更新小程序后再试' });
  }
  // In one order, so that two phones of one person do not wait for each other.
  for (const templateId of [...new Set(templateIds)].sort()) await addGrant(tx, personId, templateId);
  return { done: true };
}

async function addGrant(tx: Tx, personId: string, templateId: string): Promise<void> {
  const addToRow = () => tx.increment(SubscribeGrant, { personId, templateId }, 'remaining', 1);
  if ((await addToRow()).affected) return;
  const isFirst = await insertOnce(tx, SubscribeGrant, { id: newId(), personId, templateId, remaining: 1 });
  if (!isFirst) await addToRow();
}

/** The person does not want these from WeChat any more; the inbox stays. */
export async function clearGrants(tx: Tx, personId: string, templateId: string): Promise<void> {
  await tx.update(SubscribeGrant, { personId, templateId }, { remaining: 0 });
}

/** A message that was promised could not be sent, and WeChat counts it as not sent: the next one may go instead. */
export async function giveBackGrant(tx: Tx, personId: string, templateId: string): Promise<void> {
  await tx.increment(SubscribeGrant, { personId, templateId }, 'remaining', 1);
}
