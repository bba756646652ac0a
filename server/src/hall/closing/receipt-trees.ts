import { merkleLevels } from '@yuanli/shared/hall/merkle';
import type { Tx } from '../../platform/database';
import { findReceiptLeaves } from './recount';

interface ReceiptTree {
  receipts: string[];
  levels: Uint8Array[][];
}

/** Building one of 60,000 takes a second, and after a close many ask at once: the last few are kept, as they never change. */
const KEPT = 3;
const trees = new Map<string, Promise<ReceiptTree>>();

/** The tree of the receipts of a sealed vote, by its published root. */
export function findReceiptTree(
  db: Tx,
  { id, receiptsRoot }: { id: string; receiptsRoot: string },
): Promise<ReceiptTree> {
  const key = `${id}\n${receiptsRoot}`;
  const tree = trees.get(key) ?? build(db, id);
  trees.delete(key);
  trees.set(key, tree);
  tree.catch(() => trees.delete(key));
  const [oldest] = trees.keys();
  if (trees.size > KEPT) trees.delete(oldest!);
  return tree;
}

async function build(db: Tx, voteId: string): Promise<ReceiptTree> {
  const { receipts, leaves } = await findReceiptLeaves(db, voteId);
  return { receipts, levels: merkleLevels(leaves) };
}
