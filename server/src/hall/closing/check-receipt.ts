import { pathIn } from '@yuanli/shared/hall/merkle';
import type * as schema from '@yuanli/shared/hall/votes.schema';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { loadClosedVote } from './load-closed-vote';
import { findReceiptTree } from './receipt-trees';

/** Is my receipt among those that were counted? With the way from it to the published root, which anybody can walk themselves. */
export async function checkReceipt(
  db: Tx,
  actor: Actor | null,
  { voteId, receipt }: z.output<typeof schema.checkReceipt.in>,
): Promise<z.input<typeof schema.checkReceipt.out>> {
  const { id, receiptsRoot } = await loadClosedVote(db, actor, voteId);
  const { receipts, levels } = await findReceiptTree(db, { id, receiptsRoot: receiptsRoot! });
  const at = receipts.indexOf(receipt);
  return at === -1
    ? { isIn: false, path: [], root: receiptsRoot }
    : { isIn: true, path: pathIn(levels, at), root: receiptsRoot };
}
