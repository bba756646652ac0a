import type { Tx } from '../platform/database';
import { SubscribeGrant } from './subscribe-grant.entity';

/** The person does not want these from WeChat any more; the inbox stays. */
export async function clearGrants(tx: Tx, personId: string, templateId: string): Promise<void> {
  await tx.update(SubscribeGrant, { personId, templateId }, { remaining: 0 });
}
