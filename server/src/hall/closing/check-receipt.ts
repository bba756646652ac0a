import { merkleLevels, pathIn } from '@yuanli/shared/hall/merkle';
import type * as schema from '@yuanli/shared/hall/results.schema';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { loadClosedVote } from './load-closed-vote';
import { findReceiptLeaves } from './recount';

/** Is my receipt among those that were counted? With the way from it to the published root, which anybody can walk themselves. */
export async function checkReceipt(
  db: Reader,
  actor: Actor | null,
  { voteId, receipt }: schema.CheckReceiptInput,
): Promise<schema.CheckReceiptAnswer> {
  const { id, receiptsRoot } = await loadClosedVote(db, actor, voteId);
  const { receipts, levels } = await findReceiptTree(db, { id, receiptsRoot: receiptsRoot! });
  const at = receipts.indexOf(receipt);
  return at === -1
    ? { isIn: false, path: [], root: receiptsRoot }
    : { isIn: true, path: pathIn(levels, at), root: receiptsRoot };
}

interface ReceiptTree {
  receipts: string[];
  levels: Uint8Array[][];
}

/** Building one of 60,000 takes a second, and after a close many ask at once: the last few are kept, as they never change. */
const KEPT = 3;
const trees = new Map<string, Promise<ReceiptTree>>();

/** The tree of the receipts of a sealed vote, by its published root. */
function findReceiptTree(db: Reader, { id, receiptsRoot }: { id: string; receiptsRoot: string }): Promise<ReceiptTree> {
  const key = `${id}\n${receiptsRoot}`;
  const tree = trees.get(key) ?? build(db, id);
  trees.delete(key);
  trees.set(key, tree);
  tree.catch(() => trees.delete(key));
  const [oldest] = trees.keys();
  if (trees.size > KEPT) trees.delete(oldest!);
  return tree;
}

async function build(db: Reader, voteId: string): Promise<ReceiptTree> {
  const { receipts, leaves } = await findReceiptLeaves(db, voteId);
  return { receipts, levels: merkleLevels(leaves) };
}
